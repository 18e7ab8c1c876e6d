package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("One block per member (plans.md §1)")
class MemberOfGroupTests {
    @Test
    void refusesACompanyThatIsNotInTheGroupOnTheDay() {
        Checked filed = Checked.of(SamplePlan.demand().set("members[1].operator", "99026"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0602");
            assertThat(finding.value()).isEqualTo("99026");
            assertThat(finding.expected()).isEqualTo("LZ016");
        });
    }
}
