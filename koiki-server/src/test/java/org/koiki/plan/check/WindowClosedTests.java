package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("A file wholly received before the closing instant counts, one at or after it does not (plans.md §9)")
class WindowClosedTests {
    @Test
    void acceptsAFileJustBeforeNoon() {
        assertThat(Checked.of(SamplePlan.demand()).at("2016-05-30T11:59:59.999").codes())
                .isEmpty();
    }

    @Test
    void refusesAFileAtNoonAndSaysWhenToFileItAsIntradayPlan() {
        Checked filed = Checked.of(SamplePlan.demand()).at("2016-05-30T12:00:00");

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0303");
            assertThat(finding.expected()).isEqualTo("2016-05-30 12:00 JST");
            assertThat(finding.text().en()).contains("intraday plan 0260 from 2016-05-30 17:00 JST on");
            assertThat(finding.text().ja()).contains("2016-05-30 17:00 JST 以降に当日計画（0260）");
        });
    }

    @Test
    void namesTheLastMomentOnceIntradayFilingIsOpen() {
        Checked filed = Checked.of(SamplePlan.generation()).at("2016-05-30T18:00:00");

        assertThat(filed.faults().getFirst().text().en())
                .contains("File it as intraday plan 0160 (until 2016-05-31 22:30 JST)");
    }

    @Test
    void saysThatADayThatIsOverTakesNoPlans() {
        Checked filed = Checked.of(SamplePlan.demand()).at("2016-06-01T09:00:00");

        assertThat(filed.faults().getFirst().text().en()).contains("Plans for that day can no longer be filed");
    }

    @Test
    void takesAFutureDayEarly() {
        assertThat(Checked.of(SamplePlan.demand()).at("2016-04-02T00:00:00").codes())
                .isEmpty();
    }
}
