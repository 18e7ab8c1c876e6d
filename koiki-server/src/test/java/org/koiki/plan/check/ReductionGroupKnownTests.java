package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: … BG (plans.md §9)")
class ReductionGroupKnownTests {
    @Test
    void refusesAGroupThatIsNoNegawattGroupAndNamesTheNearest() {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[1].group", "NB006"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-1101");
            assertThat(finding.text().en()).endsWith("The nearest known code is NB066.");
        });
    }
}
