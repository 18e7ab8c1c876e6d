package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("One plant may belong to several generation BGs. Each (BG, plant) link has a priority (codes.md §4)")
class PlantLinkedTests {
    @Test
    void refusesAPlantThatIsNotLinkedToTheGroup() {
        Checked filed = Checked.of(SamplePlan.generation().set("groups[1].plants[0].plant", "T0016"));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0806");
            assertThat(finding.value()).isEqualTo("T0016");
            assertThat(finding.expected()).isEqualTo("GZ126");
        });
    }
}
