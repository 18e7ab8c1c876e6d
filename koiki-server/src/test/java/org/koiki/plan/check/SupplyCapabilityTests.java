package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Supply capability (供給力) = procurement − sales (inferred, plans.md §4)")
class SupplyCapabilityTests {
    @Test
    void warnsOnceForABlockAndCountsTheSlots() {
        Checked filed = Checked.of(SamplePlan.demand()
                .add("members[0].supply", 3, 4)
                .add("members[0].supply", 30, 4)
                .add("supply", 3, 4)
                .add("supply", 30, 4));

        assertThat(filed.faults()).isEmpty();
        assertThat(filed.findings())
                .filteredOn(finding -> "99136".equals(finding.member()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("PLAN-0909");
                    assertThat(finding.text().en()).contains("and in 1 more slots");
                });
    }

    @Test
    void takesSalesOff() {
        assertThat(Checked.of(Sales.sample()).findings())
                .filteredOn(finding -> finding.code().equals("PLAN-0909"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(Integer.parseInt(finding.value()))
                        .isEqualTo(Integer.parseInt(finding.expected()) + 2));
    }
}
