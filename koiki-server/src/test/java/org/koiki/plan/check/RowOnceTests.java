package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Row key: counterparty code; at BG level also the plan number (plans.md §8)")
class RowOnceTests {
    @Test
    void refusesTheSameRowTwice() {
        Checked filed =
                Checked.of(SamplePlan.demand().repeat("procurement.rows", 0).repeat("members[0].procurement.rows", 0));

        assertThat(filed.faults())
                .filteredOn(finding -> finding.code().equals("PLAN-0707"))
                .extracting(Finding::counterparty, Finding::member)
                .containsExactly(tuple("LZ026", null), tuple("LZ026", "99136"));
    }

    @Test
    void acceptsTwoPlanNumbersWithOneCounterparty() {
        SamplePlan sample = SamplePlan.demand()
                .repeat("procurement.rows", 0)
                .set("procurement.rows[4].planNumber", "0688888888888")
                .set("procurement.rows[4].energy", SamplePlan.each(0));

        assertThat(Checked.of(sample).faults()).isEmpty();
    }
}
