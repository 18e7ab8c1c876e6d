package org.koiki.plan.check;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.Trades;

/** “Supply capability (供給力) = procurement − sales” (plans.md §4); inferred. */
final class SupplyCapability implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0909";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        check(null, plan.supply(), plan.procurement(), plan.sales(), report);
        for (MemberPlan member : plan.members()) {
            check(member.operator(), member.supply(), member.procurement(), member.sales(), report);
        }
    }

    private static void check(
            @Nullable String member, SlotSeries supply, Trades procurement, @Nullable Trades sales, Report report) {
        Sums expected = Sums.of(Stream.of(procurement.total()));
        if (sales != null) {
            expected.subtract(sales.total());
        }
        expected.compareDay(supply, report, member);
    }
}
