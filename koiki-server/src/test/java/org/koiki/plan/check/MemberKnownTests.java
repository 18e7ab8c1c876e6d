package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: company … (plans.md §9)")
class MemberKnownTests {
    @Test
    void refusesAMemberThatIsNotInTheMasters() {
        Checked filed = Checked.of(SamplePlan.demand().set("members[1].operator", "99996"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0601");
            assertThat(finding.value()).isEqualTo("99996");
            assertThat(finding.member()).isEqualTo("99996");
            assertThat(finding.place().path()).endsWith("JPM00022/JPMR00022[2]/JP06316");
        });
    }
}
