package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Σ members’ demand = BG demand (plans.md §4)")
class DemandTotalTests {
    @Test
    void namesTheSlotAndBothSums() {
        Checked filed = Checked.of(SamplePlan.demand().add("members[2].demand", 7, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0903");
            assertThat(finding.slot()).isEqualTo(7);
            assertThat(finding.value()).isEqualTo("1000");
            assertThat(finding.expected()).isEqualTo("1001");
        });
    }
}
