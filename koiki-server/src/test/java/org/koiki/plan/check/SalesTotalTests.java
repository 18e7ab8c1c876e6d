package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Totals against parts (plans.md §9): Σ counterparties = sales total")
class SalesTotalTests {
    @Test
    void namesTheSlotAndBothSums() {
        Checked filed = Checked.of(Sales.sample().add("sales.total", 9, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0906");
            assertThat(finding.slot()).isEqualTo(9);
            assertThat(finding.value()).isEqualTo("3");
            assertThat(finding.expected()).isEqualTo("2");
        });
    }
}
