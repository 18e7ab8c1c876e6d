package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Totals against parts (plans.md §9): reduction = Σ BGs")
class ReductionTotalTests {
    @Test
    void namesSlotAndBothSums() {
        Checked filed = Checked.of(SamplePlan.negawatt().add("reduction", 31, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0914");
            assertThat(finding.member()).isEqualTo(null);
            assertThat(finding.slot()).isEqualTo(31);
            assertThat(finding.value()).isEqualTo("103");
            assertThat(finding.expected()).isEqualTo("102");
        });
    }
}
