package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("A negawatt operator files for its own negawatt BGs (plans.md §1)")
class ReductionGroupLedTests {
    @Test
    void refusesAGroupOfAnotherOperator() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[1].group", "NC026"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-1102");
    }
}
