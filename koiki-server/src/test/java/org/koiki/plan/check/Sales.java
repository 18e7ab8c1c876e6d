package org.koiki.plan.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.plan.SamplePlan;

/** The sample plan with 2 kWh of sales in each slot by its first member. */
final class Sales {
    private Sales() {}

    static SamplePlan sample() {
        return SamplePlan.demand().set("sales", trades("0699999999999")).set("members[0].sales", trades(null));
    }

    private static Trades trades(@Nullable String planNumber) {
        SlotSeries two = SamplePlan.each(2);
        return new Trades(two, null, List.of(new TradeRow("LZ026", null, planNumber, null, null, two, null)));
    }
}
