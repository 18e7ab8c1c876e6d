package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("The plant is part of the row key (plans.md §8)")
class PlantOnceTests {
    @Test
    void refusesThePlantTwiceInOneGroup() {
        Checked filed = Checked.of(SamplePlan.generation().repeat("groups[0].plants", 0));

        assertThat(filed.faultCodes()).contains("PLAN-0807");
    }
}
