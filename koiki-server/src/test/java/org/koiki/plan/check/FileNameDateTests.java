package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Delivery date: target date (codes.md §11)")
class FileNameDateTests {
    @Test
    void refusesANameThatSaysOtherwise() {
        Checked filed = Checked.of(SamplePlan.demand()).named("W6_0250_20160601_00_99016_6.xml");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0202");
            assertThat(finding.value()).isEqualTo("2016-06-01");
            assertThat(finding.expected()).isEqualTo("2016-05-31");
        });
    }
}
