package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: … plant (plans.md §9)")
class PlantKnownTests {
    @Test
    void refusesAPlantThatIsNotInTheMasters() {
        Checked filed = Checked.of(SamplePlan.generation().set("groups[0].plants[1].plant", "6A099"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0805");
            assertThat(finding.value()).isEqualTo("6A099");
            assertThat(finding.place().path()).endsWith("JPMR00016[2]/JP06186");
        });
    }
}
