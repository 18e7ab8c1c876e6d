package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;

@DisplayName("Per member Σ counterparties = member total (plans.md §4)")
class MemberProcurementTotalTests {
    @Test
    void namesMemberSlotAndBothValues() {
        Checked filed = Checked.of(SamplePlan.demand().add("members[2].procurement.total", 48, 1));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-0902");
            assertThat(finding.member()).isEqualTo("99116");
            assertThat(finding.slot()).isEqualTo(48);
            assertThat(Integer.parseInt(finding.value())).isEqualTo(Integer.parseInt(finding.expected()) + 1);
            assertThat(finding.place().path()).contains("JPMR00022[3]/JPM00027").endsWith("[48]/JP06369");
        });
    }

    @Test
    void aRowThatIsOneKilowattHourTooHighBreaksTheMembersTotalAndTheCounterpartys() {
        Checked filed = Checked.of(SamplePlan.demand().add("members[0].procurement.rows[1].energy", 20, 1));

        assertThat(filed.faults())
                .extracting(Finding::code, Finding::member, Finding::counterparty, Finding::slot)
                .containsExactly(tuple("PLAN-0904", null, "JSPT3", 20), tuple("PLAN-0902", "99136", null, 20));
    }
}
