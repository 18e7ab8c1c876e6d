package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: … BG (plans.md §9)")
class GroupKnownTests {
    @Test
    void acceptsThePlanOfTheSample() {
        assertThat(Checked.of(SamplePlan.generation()).codes()).isEmpty();
    }

    @Test
    void refusesAGroupThatIsNoGenerationGroup() {
        Checked filed = Checked.of(SamplePlan.generation().set("groups[1].group", "LZ026"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-0801");
    }
}
