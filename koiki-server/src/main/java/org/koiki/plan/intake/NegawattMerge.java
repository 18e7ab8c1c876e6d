package org.koiki.plan.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.NegawattPlan.ReductionSale;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.plan.PlanRow;
import org.koiki.plan.RowKind;

/** The standing negawatt plan: the rows of a new file and those that it leaves out, with totals recomputed. */
final class NegawattMerge {
    private final NegawattPlan filed;
    private final FormerRows former;
    private final Total reduction;

    NegawattMerge(NegawattPlan filed, FormerRows former) {
        this.filed = filed;
        this.former = former;
        reduction = Total.of(filed.reduction());
    }

    NegawattPlan merge() {
        List<ReductionGroup> groups = groups();
        return new NegawattPlan(filed.header(), filed.head(), reduction.series(), groups, filed.unknown());
    }

    private List<ReductionGroup> groups() {
        List<ReductionGroup> groups = new ArrayList<>();
        Set<String> blocks = new HashSet<>();
        for (ReductionGroup group : filed.groups()) {
            groups.add(add(group));
            blocks.add(group.group());
        }
        for (String block : former.blocks()) {
            if (!blocks.contains(block)) {
                groups.add(add(empty(block)));
            }
        }
        return groups;
    }

    /** A group whose whole block is missing, before its rows are added. */
    private ReductionGroup empty(String block) {
        Optional<PlanRow> total = former.total(block, RowKind.REDUCTION);
        return new ReductionGroup(
                block,
                total.map(PlanRow::name).orElse(null),
                total.map(PlanRow::automatic).orElse(""),
                SlotSeries.zero(),
                SlotSeries.zero(),
                List.of(),
                List.of());
    }

    private ReductionGroup add(ReductionGroup group) {
        Total baseline = Total.of(group.baseline());
        Total itsReduction = Total.of(group.reduction());
        List<ReductionPoint> points = new ArrayList<>(group.points());
        for (TradeRow row : former.trades(group.group(), RowKind.REDUCTION)) {
            ReductionPoint point = ReductionPoint.of(row);
            baseline.plus(point.baseline());
            itsReduction.plus(point.reduction());
            reduction.plus(point.reduction());
            points.add(point);
        }
        List<ReductionSale> sales = new ArrayList<>(group.sales());
        former.trades(group.group(), RowKind.SALES).forEach(row -> sales.add(ReductionSale.of(row)));
        return new ReductionGroup(
                group.group(), group.name(), group.contract(), baseline.series(), itsReduction.series(), sales, points);
    }
}
