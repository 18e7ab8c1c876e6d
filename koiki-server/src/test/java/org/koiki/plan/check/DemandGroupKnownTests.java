package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Plan filer code JP06360, demand plan: the demand BG code (codes.md §3)")
class DemandGroupKnownTests {
    @Test
    void refusesAGroupThatIsNotInTheMasters() {
        Checked filed = Checked.of(SamplePlan.demand().set("head.filer", "LZ999"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0501");
            assertThat(finding.value()).isEqualTo("LZ999");
        });
    }
}
