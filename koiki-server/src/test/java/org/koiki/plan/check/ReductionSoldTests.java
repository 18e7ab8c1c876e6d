package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding.Severity;
import org.koiki.plan.SamplePlan;

@DisplayName("Not a refusal reason: generation + procurement ≠ sales (plans.md §9)")
class ReductionSoldTests {
    @Test
    void showsWhatIsNotSoldAndDoesNotRefuse() {
        Checked filed = Checked.of(SamplePlan.negawatt().drop("groups[0].sales", 1));

        assertThat(filed.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0917");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.member()).isEqualTo("NA066");
            assertThat(finding.text().en()).contains("(and in 9 more slots)");
        });
    }
}
