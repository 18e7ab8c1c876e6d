package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Supply capability of the group = Σ members (inferred, plans.md §4)")
class SupplyTotalTests {
    @Test
    void warnsAndDoesNotRefuse() {
        Checked filed = Checked.of(SamplePlan.demand().add("supply", 3, 4));

        assertThat(filed.faults()).isEmpty();
        assertThat(filed.findings()).extracting(Finding::code, Finding::slot).contains(tuple("PLAN-0908", 3));
    }
}
