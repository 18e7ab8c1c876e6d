package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Only plans with a filing window are taken (plans.md §2)")
class WindowKnownTests {
    @Test
    void refusesAPlanThatNobodyMayFile() {
        SamplePlan sample = SamplePlan.demand().set("head.messageCode", "0299").set("header.messageCode", "0299");

        assertThat(Checked.of(sample).findingsWithoutFile())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("PLAN-0301"));
    }
}
