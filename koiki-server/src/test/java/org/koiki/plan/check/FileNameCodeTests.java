package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("W6_<code>_…: message code (codes.md §11)")
class FileNameCodeTests {
    @Test
    void refusesANameThatSaysOtherwise() {
        Checked filed = Checked.of(SamplePlan.demand()).named("W6_0150_20160531_00_99016_6.xml");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0201");
            assertThat(finding.value()).isEqualTo("0150");
            assertThat(finding.expected()).isEqualTo("0250");
        });
    }

    @Test
    void acceptsAnyNumberBetweenDateAndSender() {
        assertThat(Checked.of(SamplePlan.demand())
                        .named("W6_0250_20160531_37_99016_6.xml")
                        .codes())
                .isEmpty();
    }
}
