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
    private final GroupTradesMerge procurement = new GroupTradesMerge();
    private final GroupTradesMerge sales = new GroupTradesMerge();

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
                procurement.merge(filed.procurement(), former.trades(filer, RowKind.PROCUREMENT)),
                sales.mergeMaybe(filed.sales(), former.trades(filer, RowKind.SALES)),
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
        List<TradeRow> bought = former.trades(member.operator(), RowKind.PROCUREMENT);
        List<TradeRow> sold = former.trades(member.operator(), RowKind.SALES);
        procurement.add(bought);
        sales.add(sold);
        return new MemberPlan(
                member.operator(),
                member.operatorName(),
                member.demand(),
                supply(member.supply(), bought, sold),
                TradesMerge.addTo(member.procurement(), bought),
                TradesMerge.add(member.sales(), sold));
    }

    /** What a member can supply, and by how much more or less its group can. */
    private SlotSeries supply(SlotSeries own, List<TradeRow> bought, List<TradeRow> sold) {
        Total total = Total.of(own);
        bought.forEach(row -> total.plus(row.energy()));
        sold.forEach(row -> total.minus(row.energy()));
        SlotSeries stands = total.series();
        supply.plus(stands).minus(own);
        return stands;
    }

    /** A member whose whole block is missing. */
    private MemberPlan member(String block) {
        SlotSeries itsDemand = former.totalOrZero(block, RowKind.DEMAND);
        SlotSeries itsSupply = former.totalOrZero(block, RowKind.SUPPLY);
        List<TradeRow> bought = former.trades(block, RowKind.PROCUREMENT);
        List<TradeRow> sold = former.trades(block, RowKind.SALES);
        demand.plus(itsDemand);
        supply.plus(itsSupply);
        procurement.add(bought);
        sales.add(sold);
        return new MemberPlan(
                block,
                former.total(block, RowKind.DEMAND).map(PlanRow::name).orElse(null),
                itsDemand,
                itsSupply,
                TradesMerge.addTo(TradesMerge.NOTHING, bought),
                TradesMerge.add(null, sold));
    }
}
