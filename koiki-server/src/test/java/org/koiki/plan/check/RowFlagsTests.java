package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("JP06372, JP06374: one-digit flags 0/1 (plans.md §4)")
class RowFlagsTests {
    @Test
    void refusesOtherValues() {
        SamplePlan sample = SamplePlan.demand()
                .set("procurement.rows[0].automatic", "2")
                .set("members[3].procurement.rows[0].areaSpecified", "9");

        assertThat(Checked.of(sample).faults())
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("PLAN-0708"))
                .extracting(Finding::value)
                .containsExactly("2", "9");
    }
}
