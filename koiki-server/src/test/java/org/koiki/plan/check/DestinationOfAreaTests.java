package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("There is one plan and one imbalance per BG and area (README.md §1)")
class DestinationOfAreaTests {
    @Test
    void refusesTheTsoOfAnotherArea() {
        Checked filed = Checked.of(SamplePlan.demand().set("head.destination", "10033"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0504");
            assertThat(finding.value()).isEqualTo("10033");
            assertThat(finding.expected()).isEqualTo("10066");
        });
    }
}
