package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Upload: {prefix}/RP12/OCCTO/api/upload/putW6BP<code>File (plans.md §10)")
class MessageKindTests {
    @Test
    void refusesADemandPlanAtTheServiceForGeneration() {
        Checked filed = Checked.of(SamplePlan.demand()).through("0150");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0104");
            assertThat(finding.value()).isEqualTo("0250");
            assertThat(finding.expected()).isEqualTo("0150");
        });
    }
}
