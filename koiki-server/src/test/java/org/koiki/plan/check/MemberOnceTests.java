package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("One block for each member (plans.md §1)")
class MemberOnceTests {
    @Test
    void refusesASecondBlockOfTheSameMember() {
        Checked filed = Checked.of(SamplePlan.demand().repeat("members", 5));

        assertThat(filed.faults())
                .filteredOn(finding -> finding.code().equals("PLAN-0603"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.member()).isEqualTo("99166"));
    }
}
