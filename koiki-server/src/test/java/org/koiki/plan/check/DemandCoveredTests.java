package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Not a refusal reason: demand + sales ≠ procurement. Legal at filing (plans.md §9)")
class DemandCoveredTests {
    @Test
    void showsTheGapAndDoesNotRefuse() {
        Checked filed =
                Checked.of(SamplePlan.demand().add("members[0].demand", 12, 3).add("demand", 12, 3));

        assertThat(filed.faults()).isEmpty();
        assertThat(filed.findings())
                .extracting(Finding::code, Finding::member, Finding::slot)
                .containsExactly(tuple("PLAN-0910", null, 12), tuple("PLAN-0910", "99136", 12));
    }
}
