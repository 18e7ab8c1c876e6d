package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.NegawattPlan;
import org.koiki.plan.SamplePlan;

@DisplayName("BG and counterparty are the key of a row (plans.md §8)")
class BuyerOnceTests {
    @Test
    void refusesABuyerThatStandsTwiceInAGroup() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[0].sales[1].counterparty", "LZ016"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-1107");
    }

    @Test
    void aBuyerMayStandInEveryGroup() {
        Checked filed = Checked.of(SamplePlan.negawatt());

        assertThat(((NegawattPlan) filed.sample().plan()).groups())
                .extracting(group -> group.sales().getFirst().counterparty())
                .containsExactly("LZ016", "LZ016");
        assertThat(filed.codes()).isEmpty();
    }
}
