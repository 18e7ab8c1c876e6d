package org.koiki.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterSuggestionsTests {
    private static final List<String> KNOWN = List.of("LZ016", "LZ026", "GZ116", "JSPT3", "PZ216");

    @ParameterizedTest
    @CsvSource({
        "LZ016, LZ016",
        "LZ061, LZ016",
        "LZ16, LZ016",
        "LZ0166, LZ016",
        "JSTP3, JSPT3",
        "ZG116, GZ116",
        "PZ2I6, PZ216"
    })
    void findsTheCodeThatWasMeant(String mistyped, String meant) {
        assertThat(MasterSuggestions.nearest(mistyped, KNOWN)).contains(meant);
    }

    @Test
    void suggestsNothingThatIsFarAway() {
        assertThat(MasterSuggestions.nearest("ABCDE", KNOWN)).isEmpty();
        assertThat(MasterSuggestions.nearest("L".repeat(10_000), KNOWN)).isEmpty();
    }

    @Test
    void takesTheFirstInOrderAmongEqualsWhateverTheirOrder() {
        assertThat(MasterSuggestions.nearest("LZ0X6", List.of("LZ026", "LZ016")))
                .contains("LZ016");
    }
}
