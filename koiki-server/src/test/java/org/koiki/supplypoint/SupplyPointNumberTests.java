package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.Problem;

class SupplyPointNumberTests {
    private static final String LOW = "0600123456789012345678";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOW,
                "06-0012-3456-7890-1234-5678",
                " 06 0012 3456 7890 1234 5678 ",
                "０６００１２３４５６７８９０１２３４５６７８",
                "06ー0012‐3456－7890−1234—5678"
            })
    void isReadAsPeopleWriteIt(String written) {
        SupplyPointNumber number = SupplyPointNumber.of(written);

        assertThat(number.digits()).isEqualTo(LOW);
        assertThat(number.area()).isEqualTo("06");
    }

    @ParameterizedTest
    @CsvSource({
        "06001234567890123, POINT-NUMBER-GAS",
        "0600-1234-5678-90123, POINT-NUMBER-GAS",
        "060012345678901234567, POINT-NUMBER",
        "06001234567890123456789, POINT-NUMBER",
        "060012345678901234567x, POINT-NUMBER",
        "'', POINT-NUMBER",
        "0000123456789012345678, POINT-NUMBER-AREA",
        "1100123456789012345678, POINT-NUMBER-AREA"
    })
    void isRefusedWithACodeOfItsOwn(String written, String code) {
        Problem problem = catchThrowableOfType(Problem.class, () -> SupplyPointNumber.of(written));

        assertThat(problem.getBody().getProperties()).containsEntry("code", code);
    }

    @Test
    void hintsAtTheVoltageByItsThirdDigit() {
        SupplyPointNumber low = SupplyPointNumber.of(LOW);
        SupplyPointNumber high = SupplyPointNumber.of("0610123456789012345678");

        assertThat(low.hints(VoltageClass.LOW)).isTrue();
        assertThat(low.hints(VoltageClass.HIGH_SMALL)).isFalse();
        assertThat(high.hints(VoltageClass.LOW)).isFalse();
        assertThat(high.hints(VoltageClass.SPECIAL_HIGH)).isTrue();
    }
}
