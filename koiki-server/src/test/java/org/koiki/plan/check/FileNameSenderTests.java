package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Sender = JP06110 (codes.md §11)")
class FileNameSenderTests {
    @Test
    void refusesANameThatSaysOtherwise() {
        Checked filed = Checked.of(SamplePlan.demand()).named("W6_0250_20160531_00_99026_6.xml");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0203");
            assertThat(finding.value()).isEqualTo("99026");
            assertThat(finding.expected()).isEqualTo("99016");
        });
    }
}
