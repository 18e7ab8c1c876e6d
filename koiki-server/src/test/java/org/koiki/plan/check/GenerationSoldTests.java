package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Not a refusal reason: generation + procurement ≠ sales (plans.md §9)")
class GenerationSoldTests {
    @Test
    void showsTheGapAndDoesNotRefuse() {
        Checked filed = Checked.of(SamplePlan.generation()
                .set("sales.total", SamplePlan.each(30))
                .set("sales.rows[0].energy", SamplePlan.each(30)));

        assertThat(filed.faults()).isEmpty();
        assertThat(filed.codes()).containsExactly("PLAN-0913");
    }

    @Test
    void showsTheGapOfAPlanThatSellsNothing() {
        Checked filed = Checked.of(SamplePlan.generation().set("sales", null));

        assertThat(filed.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0913");
            assertThat(finding.value()).isEqualTo("0");
            assertThat(finding.expected()).isEqualTo("35");
            assertThat(finding.place().path()).endsWith("JPMR00013[1]/JP06363");
        });
    }
}
