package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Negawatt operator (需要抑制契約者): negawatt plan (plans.md §1)")
class NegawattOperatorTests {
    @Test
    void acceptsThePlanOfTheSample() {
        assertThat(Checked.of(SamplePlan.negawatt()).codes()).isEmpty();
    }

    @Test
    void refusesASenderOfAnotherRole() {
        Checked filed =
                Checked.of(SamplePlan.negawatt().set("head.sender", "99026").set("head.filer", "PZ226"));

        assertThat(filed.faultCodes()).contains("PLAN-0405");
    }

    @Test
    void doesNotTellAStrangerWhoLeadsAGroup() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[0].group", "NC026"))
                .by("9901");

        assertThat(filed.faultCodes()).contains("PLAN-0402").doesNotContain("PLAN-1102");
    }
}
