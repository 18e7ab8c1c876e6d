package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("JPC06: sender id = 5-char code + 7 zeros (plans.md §3)")
class SenderIdTests {
    @Test
    void refusesTheIdOfAnotherOperator() {
        Checked filed = Checked.of(SamplePlan.demand().set("header.sender", "990260000000"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0102");
            assertThat(finding.value()).isEqualTo("990260000000");
            assertThat(finding.expected()).isEqualTo("990160000000");
            assertThat(finding.place().path()).endsWith("JPMGH/JPC06");
            assertThat(finding.place().line()).isEqualTo(2);
        });
    }
}
