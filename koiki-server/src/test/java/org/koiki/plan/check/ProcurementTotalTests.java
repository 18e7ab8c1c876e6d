package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Σ counterparties = procurement total (plans.md §4)")
class ProcurementTotalTests {
    @Test
    void namesTheSlotAndBothSums() {
        Checked filed = Checked.of(SamplePlan.demand().add("procurement.total", 7, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0901");
            assertThat(finding.slot()).isEqualTo(7);
            assertThat(finding.place().path()).endsWith("JPM00015/JPMR00015[7]/JP06369");
            assertThat(finding.value()).isEqualTo("1001");
            assertThat(finding.expected()).isEqualTo("1000");
        });
    }
}
