package org.koiki.plan.check;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.Trades;

/** “Not a refusal reason: demand + sales ≠ procurement. Legal at filing, to be solved by gate closure” (plans.md §9). “Show the gap, do not refuse it.” */
final class DemandCovered implements Rule<DemandPlan> {
    @Override
    public String code() {
        return "PLAN-0910";
    }

    @Override
    public void check(DemandPlan plan, Situation situation, Report report) {
        check(null, plan.demand(), plan.procurement(), plan.sales(), report);
        for (MemberPlan member : plan.members()) {
            check(member.operator(), member.demand(), member.procurement(), member.sales(), report);
        }
    }

    private static void check(
            @Nullable String member, SlotSeries demand, Trades procurement, @Nullable Trades sales, Report report) {
        Sums need = Sums.of(Stream.of(demand));
        if (sales != null) {
            need.add(sales.total());
        }
        need.compareDay(procurement.total(), report, member);
    }
}
