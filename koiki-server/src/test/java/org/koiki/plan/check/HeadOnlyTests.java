package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("All errors, not only the first (plans.md §12): also those of the head beside a fault of form")
class HeadOnlyTests {
    @Test
    void saysNothingOfAHeadInWhichAllIsWell() {
        for (SamplePlan sample : List.of(SamplePlan.demand(), SamplePlan.generation(), SamplePlan.negawatt())) {
            assertThat(Checked.of(sample).findingsInHead()).isEmpty();
        }
    }

    @Test
    void tellsWhatIsWrongInTheHeadWithItsPlace() {
        Checked filed = Checked.of(
                        SamplePlan.demand().set("head.filer", "LZ026").set("head.destination", "10033"))
                .at("2016-05-30T12:00:00")
                .named("W6_0250_20160530_00_99016_6.xml");

        List<Finding> findings = filed.findingsInHead();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("PLAN-0202", "PLAN-0303", "PLAN-0403", "PLAN-0504");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("PLAN-0303"))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.place().path()).isEqualTo("JPTRM/JP06171");
                    assertThat(late.place().line()).isEqualTo(2);
                });
    }

    @Test
    void tellsWhoMayNotFile() {
        assertThat(Checked.of(SamplePlan.generation().set("head.filer", "PZ226"))
                        .findingsInHead())
                .extracting(Finding::code)
                .containsExactly("PLAN-0404");
        assertThat(Checked.of(SamplePlan.negawatt().set("head.filer", "PN06X"))
                        .by("9901")
                        .findingsInHead())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("PLAN-0402", "PLAN-0502");
    }
}
