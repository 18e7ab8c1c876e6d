package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Totals against parts (plans.md §9): what the members sell is what the group sells")
class CounterpartySalesTests {
    @Test
    void namesCounterpartySlotAndBothSums() {
        Checked filed =
                Checked.of(Sales.sample().add("sales.rows[0].energy", 9, 1).add("sales.total", 9, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0905");
            assertThat(finding.counterparty()).isEqualTo("LZ026");
            assertThat(finding.slot()).isEqualTo(9);
            assertThat(finding.value()).isEqualTo("3");
            assertThat(finding.expected()).isEqualTo("2");
        });
    }
}
