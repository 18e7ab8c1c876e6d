package org.koiki.plan.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.RowKind;

/** A demand plan worked out from its members' rows: the group's demand and each counterparty's row are their sums (plans.md §4). */
final class DemandSums {
    private final DemandPlan base;
    private final Map<Key, SlotSeries> kWh;

    DemandSums(DemandPlan base, Map<Key, SlotSeries> kWh) {
        this.base = base;
        this.kWh = kWh;
    }

    /** Demand and trades of each member. */
    static Predicate<PlanRow> free(DemandPlan plan) {
        String filer = plan.head().filer();
        List<String> members = plan.members().stream().map(MemberPlan::operator).toList();
        return row -> members.contains(row.block())
                && !row.block().equals(filer)
                && (row.kind() == RowKind.DEMAND || !row.isTotal());
    }

    DemandPlan plan(Heading heading) {
        List<MemberPlan> members = base.members().stream().map(this::member).toList();
        Trades sales = base.sales();
        return new DemandPlan(
                heading.header(base.header()),
                heading.head(base.head()),
                Sum.of(members.stream().map(MemberPlan::demand).toList()),
                Sum.of(members.stream().map(MemberPlan::supply).toList()),
                group(base.procurement(), members, MemberPlan::procurement),
                sales == null ? null : group(sales, members, MemberPlan::sales),
                members,
                base.unknown());
    }

    private MemberPlan member(MemberPlan old) {
        String block = old.operator();
        Trades procurement = TradeSums.of(block, RowKind.PROCUREMENT, old.procurement(), kWh);
        Trades sales = TradeSums.maybe(block, RowKind.SALES, old.sales(), kWh);
        return new MemberPlan(
                block,
                old.operatorName(),
                kWh.getOrDefault(new Key(block, RowKind.DEMAND, null, null), old.demand()),
                supply(procurement, sales),
                procurement,
                sales);
    }

    private static SlotSeries supply(Trades procurement, @Nullable Trades sales) {
        Sum supply = new Sum().plus(procurement.total());
        return sales == null ? supply.series() : supply.minus(sales.total()).series();
    }

    private static Trades group(Trades old, List<MemberPlan> members, Function<MemberPlan, @Nullable Trades> trades) {
        return TradeSums.with(
                old,
                old.rows().stream()
                        .map(row -> TradeSums.with(row, members(row, members, trades)))
                        .toList());
    }

    /** What all members together trade with the counterparty of a row; the row itself when none does. */
    private static SlotSeries members(
            TradeRow row, List<MemberPlan> members, Function<MemberPlan, @Nullable Trades> trades) {
        List<SlotSeries> rows = members.stream()
                .flatMap(member -> Stream.ofNullable(trades.apply(member)))
                .flatMap(all -> all.rows().stream())
                .filter(other -> Objects.equals(other.counterparty(), row.counterparty()))
                .map(TradeRow::energy)
                .toList();
        return rows.isEmpty() ? row.energy() : Sum.of(rows);
    }
}
