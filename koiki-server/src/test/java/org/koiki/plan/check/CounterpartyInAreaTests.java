package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Cross-area trade from 2018-10: only through spot or intraday rows (codes.md §5)")
class CounterpartyInAreaTests {
    private static final SamplePlan CROSS_AREA = SamplePlan.demand()
            .set("procurement.rows[2].counterparty", "GZ033")
            .set("procurement.rows[2].planNumber", "0000000000123");

    @Test
    void refusesAGroupOfAnotherAreaSinceTheIndirectAuctionBegan() {
        Checked filed = Checked.of(CROSS_AREA.set("head.targetDate", LocalDate.of(2018, 10, 1)));

        assertThat(filed.faults())
                .filteredOn(finding -> finding.code().equals("PLAN-0703"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.counterparty()).isEqualTo("GZ033"));
    }

    @Test
    void acceptsItUntilThen() {
        assertThat(Checked.of(CROSS_AREA).codes()).doesNotContain("PLAN-0703");
    }
}
