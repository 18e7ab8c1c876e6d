package org.koiki.plan.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.plan.PlanRow;
import org.koiki.plan.RowKind;

/** The standing demand plan: the rows of a new file and those that it leaves out, with totals recomputed. */
final class DemandMerge {
    private final DemandPlan filed;
    private final FormerRows former;
    private final Total demand;
    private final Total supply;

    DemandMerge(DemandPlan filed, FormerRows former) {
        this.filed = filed;
        this.former = former;
        demand = Total.of(filed.demand());
        supply = Total.of(filed.supply());
    }

    DemandPlan merge() {
        List<MemberPlan> members = members();
        String filer = filed.head().filer();
        return new DemandPlan(
                filed.header(),
                filed.head(),
                demand.series(),
                supply.series(),
                TradesMerge.addTo(filed.procurement(), former.trades(filer, RowKind.PROCUREMENT)),
                TradesMerge.add(filed.sales(), former.trades(filer, RowKind.SALES)),
                members,
                filed.unknown());
    }

    private List<MemberPlan> members() {
        List<MemberPlan> members = new ArrayList<>();
        Set<String> blocks = new HashSet<>(Set.of(filed.head().filer()));
        for (MemberPlan member : filed.members()) {
            members.add(merge(member));
            blocks.add(member.operator());
        }
        for (String block : former.blocks()) {
            if (!blocks.contains(block)) {
                members.add(member(block));
            }
        }
        return members;
    }

    private MemberPlan merge(MemberPlan member) {
        List<TradeRow> procurement = former.trades(member.operator(), RowKind.PROCUREMENT);
        List<TradeRow> sales = former.trades(member.operator(), RowKind.SALES);
        return new MemberPlan(
                member.operator(),
                member.operatorName(),
                member.demand(),
                supply(member.supply(), procurement, sales),
                TradesMerge.addTo(member.procurement(), procurement),
                TradesMerge.add(member.sales(), sales));
    }

    private SlotSeries supply(SlotSeries own, List<TradeRow> procurement, List<TradeRow> sales) {
        Total total = Total.of(own);
        for (TradeRow row : procurement) {
            total.plus(row.energy());
            supply.plus(row.energy());
        }
        for (TradeRow row : sales) {
            total.minus(row.energy());
            supply.minus(row.energy());
        }
        return total.series();
    }

    /** A member whose whole block is missing. */
    private MemberPlan member(String block) {
        SlotSeries itsDemand = former.totalOrZero(block, RowKind.DEMAND);
        SlotSeries itsSupply = former.totalOrZero(block, RowKind.SUPPLY);
        demand.plus(itsDemand);
        supply.plus(itsSupply);
        return new MemberPlan(
                block,
                former.total(block, RowKind.DEMAND).map(PlanRow::name).orElse(null),
                itsDemand,
                itsSupply,
                TradesMerge.addTo(TradesMerge.NOTHING, former.trades(block, RowKind.PROCUREMENT)),
                TradesMerge.add(null, former.trades(block, RowKind.SALES)));
    }
}
