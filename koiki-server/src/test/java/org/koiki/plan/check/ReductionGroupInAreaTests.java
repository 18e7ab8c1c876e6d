package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("There is one plan and one imbalance per BG and area (README.md §1)")
class ReductionGroupInAreaTests {
    @Test
    void refusesAGroupOfAnotherArea() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[1].group", "NA033"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-1103");
    }
}
