package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Area: 5th digit of the sender code (codes.md §11)")
class FileNameAreaTests {
    @Test
    void refusesANameThatSaysOtherwise() {
        Checked filed = Checked.of(SamplePlan.demand()).named("W6_0250_20160531_00_99016_3.xml");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0204");
            assertThat(finding.value()).isEqualTo("3");
            assertThat(finding.expected()).isEqualTo("6");
        });
    }
}
