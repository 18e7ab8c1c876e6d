package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Totals against parts (plans.md §9): the grand total is the sum of the BG totals")
class GenerationTotalTests {
    @Test
    void namesTheSlotAndBothSums() {
        Checked filed = Checked.of(SamplePlan.generation().add("generation", 5, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0912");
            assertThat(finding.slot()).isEqualTo(5);
            assertThat(finding.value()).isEqualTo("36");
            assertThat(finding.expected()).isEqualTo("35");
        });
    }
}
