package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: company … (plans.md §9)")
class SenderKnownTests {
    @Test
    void refusesASenderThatIsNotInTheMasters() {
        SamplePlan sample = SamplePlan.demand().set("head.sender", "99996").set("header.sender", "999960000000");

        assertThat(Checked.of(sample).by("9901").faults())
                .extracting(Finding::code, Finding::value)
                .contains(tuple("PLAN-0401", "99996"));
    }
}
