package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("BG generation = Σ plants (plans.md §9)")
class GroupGenerationTotalTests {
    @Test
    void namesGroupSlotAndBothSums() {
        Checked filed = Checked.of(SamplePlan.generation().add("groups[0].plants[1].generation", 5, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0911");
            assertThat(finding.counterparty()).isEqualTo("GZ116");
            assertThat(finding.slot()).isEqualTo(5);
            assertThat(finding.value()).isEqualTo("30");
            assertThat(finding.expected()).isEqualTo("31");
        });
    }
}
