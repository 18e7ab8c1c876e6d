package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Σ members per counterparty = BG row of that counterparty (plans.md §4)")
class CounterpartyProcurementTests {
    @Test
    void namesCounterpartySlotAndBothSums() {
        Checked filed = Checked.of(
                SamplePlan.demand().add("procurement.rows[1].energy", 3, 5).add("procurement.total", 3, 5));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0904");
            assertThat(finding.counterparty()).isEqualTo("JSPT3");
            assertThat(finding.slot()).isEqualTo(3);
            assertThat(Integer.parseInt(finding.value())).isEqualTo(Integer.parseInt(finding.expected()) + 5);
        });
    }

    @Test
    void namesACounterpartyThatStandsInMembersBlocksOnly() {
        Checked filed = Checked.of(SamplePlan.demand().set("members[5].procurement.rows[0].counterparty", "GZ126"));

        assertThat(filed.faults())
                .hasSize(96)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("PLAN-0904"))
                .extracting(Finding::counterparty)
                .contains("JSPT3", "GZ126");
    }
}
