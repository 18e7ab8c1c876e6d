package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: company … (plans.md §9)")
class RetailerKnownTests {
    @Test
    void refusesAnUnknownRetailer() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[0].sales[1].retailer", "99999"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-1108");
    }
}
