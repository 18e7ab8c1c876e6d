package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Generation contract holder: files the generation plan for its generation balancing groups (README.md §1)")
class GroupLedTests {
    @Test
    void refusesAGroupOfAnotherContractHolder() {
        Checked filed = Checked.of(SamplePlan.generation()
                .set("groups[1].group", "GZ033")
                .set("groups[1].plants", List.of())
                .set("groups[1].total", SamplePlan.each(0))
                .set("generation", SamplePlan.each(30)));

        assertThat(filed.faultCodes()).containsExactly("PLAN-0802", "PLAN-0803");
    }
}
