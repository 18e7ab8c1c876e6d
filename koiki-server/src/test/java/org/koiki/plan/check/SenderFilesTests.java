package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Plan filer code, generation plan: a filer code of the generation contract holder (codes.md §3)")
class SenderFilesTests {
    @Test
    void refusesAFilerCodeOfAnotherContractHolder() {
        Checked filed = Checked.of(SamplePlan.generation().set("head.filer", "PZ226"));

        assertThat(filed.faults())
                .filteredOn(finding -> finding.code().equals("PLAN-0404"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("PZ226"));
    }
}
