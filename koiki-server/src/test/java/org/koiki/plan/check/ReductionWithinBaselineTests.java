package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding.Severity;
import org.koiki.plan.SamplePlan;

@DisplayName("Baseline per point and per BG; reduction per point (plans.md §6)")
class ReductionWithinBaselineTests {
    @Test
    void warnsOfAPointThatWouldSaveMoreThanItUses() {
        SamplePlan sample = SamplePlan.negawatt()
                .add("groups[1].points[0].reduction", 31, 200)
                .add("groups[1].reduction", 31, 200)
                .add("groups[1].sales[0].reduction", 31, 200)
                .add("reduction", 31, 200);

        assertThat(Checked.of(sample).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0918");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.value()).isEqualTo("212");
            assertThat(finding.expected()).isEqualTo("175");
        });
    }
}
