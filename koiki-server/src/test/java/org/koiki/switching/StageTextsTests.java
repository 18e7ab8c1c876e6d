package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.message.Text;
import org.koiki.switching.bulk.BulkStage;
import org.koiki.switching.rollback.RollbackStage;
import org.koiki.switching.transfer.TransferStage;

class StageTextsTests {
    @Test
    void tellAStageAsScreensDo() {
        assertThat(SwitchingProblems.wrongStage("relay", "R1", "REFUSED", new Text("訂正", "corrected")))
                .hasMessageContaining("SWI-WRONG-STAGE")
                .extracting(
                        problem -> problem.text().ja(),
                        problem -> problem.text().en())
                .containsExactly(
                        "R1 の段階は「判断済み NG」（REFUSED）のため、訂正はできません。",
                        "R1 is at the stage “Decided NG” (REFUSED) and cannot be corrected.");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void haveWordsForEveryStage(String kind, List<String> stages) {
        assertThat(stages)
                .isNotEmpty()
                .allSatisfy(stage -> assertThat(StageTexts.of(kind, stage))
                        .extracting(Text::ja, Text::en)
                        .doesNotContain(""));
    }

    private static Stream<Arguments> stages() {
        return Stream.of(
                Arguments.of("relay", sealed(RelayStage.class)),
                Arguments.of("application", sealed(ApplicationStage.class)),
                Arguments.of("usage", sealed(UsageAccessStage.class)),
                Arguments.of("bulk", names(BulkStage.values())),
                Arguments.of("transfers", names(TransferStage.values())),
                Arguments.of("rollbacks", names(RollbackStage.values())));
    }

    private static List<String> sealed(Class<?> stage) {
        return Stream.of(stage.getPermittedSubclasses())
                .map(permitted -> Words.of(permitted))
                .toList();
    }

    private static List<String> names(Enum<?>[] stages) {
        return Stream.of(stages).map(Enum::name).toList();
    }
}
