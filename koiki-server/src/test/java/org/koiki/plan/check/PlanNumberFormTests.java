package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Plan number (計画番号 JP06185): 13 characters (codes.md §5)")
class PlanNumberFormTests {
    @Test
    void refusesAShorterNumber() {
        Checked filed = Checked.of(SamplePlan.demand().set("procurement.rows[2].planNumber", "069999999999"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0704");
            assertThat(finding.value()).isEqualTo("069999999999");
            assertThat(finding.counterparty()).isEqualTo("GZ116");
        });
    }
}
