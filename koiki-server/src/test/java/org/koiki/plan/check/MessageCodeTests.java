package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("JPC14 = MSGID = JP00002 (plans.md §3)")
class MessageCodeTests {
    @Test
    void refusesABodyThatNamesAnotherMessage() {
        Checked filed = Checked.of(SamplePlan.demand().set("head.messageCode", "0260"));

        assertThat(filed.faultCodes()).contains("PLAN-0103");
    }
}
