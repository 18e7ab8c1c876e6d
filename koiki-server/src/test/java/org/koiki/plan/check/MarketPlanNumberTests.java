package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("JEPX spot JSPT3: plan number W510099999999 (codes.md §5)")
class MarketPlanNumberTests {
    @Test
    void refusesAnotherNumberForTheSpotMarket() {
        Checked filed = Checked.of(SamplePlan.demand().set("procurement.rows[1].planNumber", "0699999999999"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0705");
            assertThat(finding.value()).isEqualTo("0699999999999");
            assertThat(finding.expected()).isEqualTo("W510099999999");
        });
    }
}
