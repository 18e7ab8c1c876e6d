package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("BG in the area: plan number = 2-digit area + eleven 9s (codes.md §5)")
class AreaPlanNumberTests {
    @Test
    void warnsOfAnUnusualNumber() {
        Checked filed = Checked.of(SamplePlan.demand().set("procurement.rows[0].planNumber", "0399999999999"));

        assertThat(filed.faults()).isEmpty();
        assertThat(filed.codes()).containsExactly("PLAN-0706");
    }
}
