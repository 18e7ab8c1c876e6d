package org.koiki.switching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What single fields may hold")
class TextCheckTests {
    private final Faults faults = Faults.load();

    @ParameterizedTest
    @ValueSource(
            strings = {"03-0000-0000", "0312345678", "090-1234-5678", "０９０－１２３４－５６７８", "0997-12-3456", "03ー0000ー0000"})
    void aPhoneNumberHasThreePartsOrItsDigitsAlone(String number) {
        assertThat(new TextCheck(faults).phone("phone", number).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3",
                "03-0000",
                "03 0000 0000",
                "0312345",
                "031234567890",
                "13-0000-0000",
                "03-00000-00000",
                "電話なし"
            })
    void whatIsNoPhoneNumberIsToldWithTheForm(String number) {
        assertThat(new TextCheck(faults).phone("phone", number).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("SWI-1002");
                    assertThat(fault.value()).isEqualTo(number);
                    assertThat(fault.expected()).isEqualTo("03-0000-0000");
                });
    }
}
