package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("JPC03 0, JPC09 700130000000, JPC10 OCTO, JPC11 W6, JPC12 3A, JPC21 1.1-1A (plans.md §3)")
class HeaderValuesTests {
    @Test
    void acceptsTheHeaderOfThePlansInTheField() {
        assertThat(Checked.of(SamplePlan.demand()).codes()).isEmpty();
    }

    @Test
    void namesEachValueThatIsNotAccepted() {
        SamplePlan sample = SamplePlan.demand()
                .set("header.mode", "1")
                .set("header.receiver", "990160000000")
                .set("header.businessProcess", "OCTA")
                .set("header.subOrganisation", "W4")
                .set("header.version", "3B")
                .set("header.mapping", "1.1-1B");

        assertThat(Checked.of(sample).faults())
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("PLAN-0101"))
                .extracting(Finding::value)
                .containsExactly("1", "990160000000", "OCTA", "W4", "3B", "1.1-1B");
    }

    @Test
    void neverLooksAtTheTimeOfMaking() {
        SamplePlan sample = SamplePlan.demand().set("header.created", "990101000000");

        assertThat(Checked.of(sample).codes()).isEmpty();
    }
}
