package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KwhTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "12.5, 125000, 12.5",
        "0.307, 3070, 0.307",
        "300.0, 3000000, 300",
        "0.0001, 1, 0.0001",
        "007.1000000, 71000, 7.1",
        "999999999.9999, 9999999999999, 999999999.9999"
    })
    void isExactAndHasOneForm(String text, long tenthsOfWh, String canonical) {
        assertThat(Kwh.tenthsOfWh(text)).isEqualTo(tenthsOfWh);
        assertThat(Kwh.text(tenthsOfWh)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", ".5", "-1", "+1", "1,5", "1e3", "0.00001", "1.2.3", "１", " 1", "1234567890"})
    void refusesAllElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Kwh.tenthsOfWh(text));
    }
}
