package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Plan filer code, generation plan: a filer code of the generation contract holder (codes.md §3)")
class FilerKnownTests {
    @Test
    void refusesAFilerThatIsNotInTheMasters() {
        Checked filed = Checked.of(SamplePlan.generation().set("head.filer", "PZ999"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0502");
            assertThat(finding.value()).isEqualTo("PZ999");
        });
    }
}
