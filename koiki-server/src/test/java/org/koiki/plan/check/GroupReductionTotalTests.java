package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Totals against parts (plans.md §9): reduction of a BG = Σ points")
class GroupReductionTotalTests {
    @Test
    void namesGroupSlotAndBothSums() {
        Checked filed = Checked.of(SamplePlan.negawatt().add("groups[0].points[0].reduction", 31, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0915");
            assertThat(finding.member()).isEqualTo("NA066");
            assertThat(finding.slot()).isEqualTo(31);
            assertThat(finding.value()).isEqualTo("90");
            assertThat(finding.expected()).isEqualTo("91");
        });
    }
}
