package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Contract identification number 2 and supply point number tell points apart (plans.md §6)")
class ReductionPointOnceTests {
    @Test
    void refusesAPointThatStandsTwice() {
        Checked filed = Checked.of(SamplePlan.negawatt()
                .set("groups[0].points[0].supplyPoint", null)
                .set("groups[0].points[1].contract", "06000000000000000101"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-1109");
    }

    @Test
    void oneContractMayCoverSeveralSupplyPoints() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[0].points[1].contract", "06000000000000000101"));

        assertThat(filed.codes()).isEmpty();
    }
}
