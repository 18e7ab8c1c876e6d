package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("The BG is part of the row key (plans.md §8)")
class ReductionGroupOnceTests {
    @Test
    void refusesASecondBlockOfAGroup() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[1].group", "NA066"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-1104");
    }
}
