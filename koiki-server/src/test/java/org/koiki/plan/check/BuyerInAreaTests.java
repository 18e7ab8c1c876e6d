package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SamplePlan;

@DisplayName("Cross-area trade from 2018-10: only through spot or intraday rows (codes.md §5)")
class BuyerInAreaTests {
    private static final SamplePlan ACROSS = SamplePlan.negawatt().set("groups[0].sales[1].counterparty", "LZ033");

    @Test
    void refusesABuyerInAnotherArea() {
        Checked filed = Checked.of(ACROSS.set("head.targetDate", LocalDate.of(2018, 10, 1)))
                .at("2018-09-30T10:00");

        assertThat(filed.faultCodes()).containsExactly("PLAN-1106");
    }

    @Test
    void letsItPassBeforeThen() {
        assertThat(Checked.of(ACROSS).faultCodes()).isEmpty();
    }
}
