package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("The same company has one 5-character code per area (codes.md §1)")
class SenderHeldTests {
    @Test
    void refusesAnotherCompanysSenderCode() {
        Checked filed = Checked.of(SamplePlan.demand()).by("9902");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0402");
            assertThat(finding.value()).isEqualTo("99016");
            assertThat(finding.expected()).isEqualTo("9902");
        });
    }
}
