package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Each file names the TSO to which it is forwarded (plans.md §2)")
class DestinationKnownTests {
    @Test
    void refusesADestinationThatIsNoTso() {
        Checked filed = Checked.of(SamplePlan.demand().set("head.destination", "99026"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-0503", "PLAN-0504");
    }
}
