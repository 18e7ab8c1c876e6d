package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("A filer code of the generation contract holder, one per area (codes.md §3)")
class GroupInAreaTests {
    @Test
    void refusesAGroupOfAnotherArea() {
        Checked filed = Checked.of(SamplePlan.generation().set("groups[1].group", "GZ033"));

        assertThat(filed.faults())
                .filteredOn(finding -> finding.code().equals("PLAN-0803"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("06"));
    }
}
