package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Every code against the masters: … counterparty and so on (plans.md §9)")
class CounterpartyKnownTests {
    @Test
    void refusesAnUnknownCounterpartyInEachRowThatNamesIt() {
        SamplePlan sample = SamplePlan.demand()
                .set("procurement.rows[0].counterparty", "LZ062")
                .set("members[0].procurement.rows[0].counterparty", "LZ062");

        assertThat(Checked.of(sample).faults())
                .filteredOn(finding -> finding.code().equals("PLAN-0701"))
                .extracting(Finding::value, Finding::member)
                .containsExactly(tuple("LZ062", null), tuple("LZ062", "99136"));
    }

    @Test
    void namesTheNearestKnownCode() {
        Checked filed = Checked.of(SamplePlan.demand().set("procurement.rows[0].counterparty", "LZ062"));

        assertThat(filed.faults()).anySatisfy(finding -> {
            assertThat(finding.text().en())
                    .isEqualTo(
                            "The counterparty JP06366 LZ062 is not known on 2016-05-31. The nearest known code is LZ026.");
            assertThat(finding.text().ja()).contains("最も近いコードは LZ026 です");
        });
    }

    @Test
    void aDemandPlanMayBuyReductionFromANegawattGroup() {
        SamplePlan bought = SamplePlan.demand()
                .set("procurement.rows[0].counterparty", "NA066")
                .set("members[0].procurement.rows[0].counterparty", "NA066");

        assertThat(Checked.of(bought).faultCodes()).doesNotContain("PLAN-0701");
    }

    @Test
    void nobodySellsToANegawattGroup() {
        Checked filed = Checked.of(SamplePlan.generation().set("sales.rows[0].counterparty", "NA066"));

        assertThat(filed.faultCodes()).containsExactly("PLAN-0701");
    }

    @Test
    void comparesCodesNotNames() {
        SamplePlan sample = SamplePlan.demand().set("procurement.rows[0].name", "別の名称");

        assertThat(Checked.of(sample).codes()).isEmpty();
    }
}
