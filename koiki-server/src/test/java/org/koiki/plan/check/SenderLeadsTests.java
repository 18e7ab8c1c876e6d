package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("In a demand BG the lead contract holder files one file for the whole group (plans.md §1)")
class SenderLeadsTests {
    @Test
    void refusesAMemberThatDoesNotLead() {
        Checked filed =
                Checked.of(SamplePlan.demand().set("head.sender", "99116").set("header.sender", "991160000000"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0403");
            assertThat(finding.value()).isEqualTo("99116");
            assertThat(finding.expected()).isEqualTo("LZ016");
        });
    }
}
