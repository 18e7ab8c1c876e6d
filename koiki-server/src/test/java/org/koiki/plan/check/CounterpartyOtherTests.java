package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("A row names the other retailer’s BG code (plans.md §2)")
class CounterpartyOtherTests {
    @Test
    void warnsOfAGroupThatBuysFromItself() {
        Checked filed = Checked.of(SamplePlan.demand().set("procurement.rows[3].counterparty", "LZ016"));

        assertThat(filed.codes()).contains("PLAN-0702");
    }
}
