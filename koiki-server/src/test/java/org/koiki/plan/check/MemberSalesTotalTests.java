package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Totals against parts (plans.md §9): per member Σ counterparties = sales total")
class MemberSalesTotalTests {
    @Test
    void namesMemberSlotAndBothSums() {
        Checked filed = Checked.of(Sales.sample().add("members[0].sales.total", 9, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0907");
            assertThat(finding.member()).isEqualTo("99136");
            assertThat(finding.slot()).isEqualTo(9);
            assertThat(finding.value()).isEqualTo("3");
            assertThat(finding.expected()).isEqualTo("2");
        });
    }
}
