package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("What belongs to a group is told to nobody but its filer")
class ForeignGroupTests {
    private static final List<String> INSIGHTS =
            List.of("PLAN-0601", "PLAN-0602", "PLAN-0802", "PLAN-0805", "PLAN-0806");

    @ParameterizedTest
    @MethodSource
    void keepsAForeignGroupClosed(Checked filed) {
        List<Finding> faults = filed.faults();

        assertThat(faults).isNotEmpty();
        assertThat(faults).extracting(Finding::code).doesNotContainAnyElementsOf(INSIGHTS);
    }

    static Stream<Checked> keepsAForeignGroupClosed() {
        SamplePlan guessed =
                SamplePlan.demand().set("members[0].operator", "99117").set("members[1].operator", "99026");
        SamplePlan plants = SamplePlan.generation()
                .set("groups[0].plants[0].plant", "H0017")
                .set("groups[1].plants[0].plant", "T0016");
        return Stream.of(
                Checked.of(guessed).by("9902"),
                Checked.of(guessed.set("head.sender", "99026")),
                Checked.of(guessed.set("head.sender", "99996")).by("9902"),
                Checked.of(plants).by("9902"),
                Checked.of(plants.set("head.filer", "PZ226")));
    }

    @Test
    void tellsNoPlantOfAForeignGroupInOnesOwnPlan() {
        Checked filed = Checked.of(SamplePlan.generation().set("groups[0].group", "GZ033"));

        assertThat(filed.faultCodes()).contains("PLAN-0802").doesNotContain("PLAN-0806");
    }
}
