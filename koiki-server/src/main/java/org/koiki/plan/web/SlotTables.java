package org.koiki.plan.web;

import static org.koiki.plan.web.SlotColumn.Kind.BASELINE;
import static org.koiki.plan.web.SlotColumn.Kind.DEMAND;
import static org.koiki.plan.web.SlotColumn.Kind.GENERATION;
import static org.koiki.plan.web.SlotColumn.Kind.GENERATION_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.PROCUREMENT;
import static org.koiki.plan.web.SlotColumn.Kind.PROCUREMENT_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.REDUCTION;
import static org.koiki.plan.web.SlotColumn.Kind.REDUCTION_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.SALES;
import static org.koiki.plan.web.SlotColumn.Kind.SALES_TOTAL;
import static org.koiki.plan.web.SlotColumn.Kind.SUPPLY;
import static org.koiki.plan.web.SlotColumn.Part.LAYER;
import static org.koiki.plan.web.SlotColumn.Part.LINE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.Trades;

/** The tables of a plan: its own block first, then one for each member, generation or negawatt group. */
final class SlotTables {
    private SlotTables() {}

    static List<SlotTable> of(Plan plan) {
        return switch (plan) {
            case DemandPlan demand -> of(demand);
            case GenerationPlan generation -> of(generation);
            case NegawattPlan negawatt -> of(negawatt);
        };
    }

    private static List<SlotTable> of(DemandPlan plan) {
        List<SlotTable> tables = new ArrayList<>();
        tables.add(new SlotTable(
                SlotTable.OWN,
                plan.head().filerName(),
                demandColumns(plan.demand(), plan.supply(), plan.procurement(), plan.sales())));
        tables.addAll(of(plan.members()));
        return tables;
    }

    static List<SlotTable> of(List<MemberPlan> members) {
        return members.stream()
                .map(member -> new SlotTable(
                        member.operator(),
                        member.operatorName(),
                        demandColumns(member.demand(), member.supply(), member.procurement(), member.sales())))
                .toList();
    }

    private static List<SlotColumn> demandColumns(
            SlotSeries demand, SlotSeries supply, Trades procurement, @Nullable Trades sales) {
        List<SlotColumn> columns = new ArrayList<>();
        columns.add(SlotColumn.total(DEMAND, LINE, demand));
        columns.add(SlotColumn.total(PROCUREMENT_TOTAL, null, procurement.total()));
        columns.add(SlotColumn.gap(minus(minus(SlotColumn.longs(procurement.total()), demand), total(sales))));
        procurement.rows().forEach(row -> columns.add(SlotColumn.row(PROCUREMENT, LAYER, row)));
        addSales(columns, sales, null);
        columns.add(SlotColumn.total(SUPPLY, null, supply));
        return columns;
    }

    private static List<SlotTable> of(GenerationPlan plan) {
        List<SlotTable> tables = new ArrayList<>();
        tables.add(new SlotTable(SlotTable.OWN, plan.head().filerName(), ownColumns(plan)));
        for (GroupPlan group : plan.groups()) {
            tables.add(new SlotTable(group.group(), null, groupColumns(group)));
        }
        return tables;
    }

    private static List<SlotColumn> ownColumns(GenerationPlan plan) {
        List<SlotColumn> columns = new ArrayList<>();
        columns.add(SlotColumn.total(GENERATION_TOTAL, null, plan.generation()));
        long[] supplied = SlotColumn.longs(plan.generation());
        total(plan.procurement()).addTo(supplied);
        columns.add(SlotColumn.gap(minus(supplied, total(plan.sales()))));
        plan.groups().forEach(group -> columns.add(SlotColumn.row(GENERATION, group.group(), group.total())));
        if (plan.procurement() != null) {
            columns.add(
                    SlotColumn.total(PROCUREMENT_TOTAL, null, plan.procurement().total()));
            plan.procurement().rows().forEach(row -> columns.add(SlotColumn.row(PROCUREMENT, LAYER, row)));
        }
        addSales(columns, plan.sales(), LINE);
        return columns;
    }

    private static List<SlotColumn> groupColumns(GroupPlan group) {
        List<SlotColumn> columns = new ArrayList<>();
        columns.add(SlotColumn.total(GENERATION_TOTAL, LINE, group.total()));
        group.plants().forEach(plant -> columns.add(SlotColumn.row(GENERATION, plant.plant(), plant.generation())));
        return columns;
    }

    private static List<SlotTable> of(NegawattPlan plan) {
        List<SlotColumn> own = new ArrayList<>();
        own.add(SlotColumn.total(REDUCTION_TOTAL, LINE, plan.reduction()));
        plan.groups().forEach(group -> own.add(SlotColumn.row(REDUCTION, group.group(), group.reduction())));
        List<SlotTable> tables = new ArrayList<>();
        tables.add(new SlotTable(SlotTable.OWN, plan.head().filerName(), own));
        plan.groups().forEach(group -> tables.add(new SlotTable(group.group(), group.name(), groupColumns(group))));
        return tables;
    }

    private static List<SlotColumn> groupColumns(ReductionGroup group) {
        List<SlotColumn> columns = new ArrayList<>();
        columns.add(SlotColumn.total(BASELINE, null, group.baseline()));
        columns.add(SlotColumn.total(REDUCTION_TOTAL, LINE, group.reduction()));
        group.sales().forEach(sale -> columns.add(SlotColumn.row(SALES, null, sale.row())));
        group.points().forEach(point -> columns.add(SlotColumn.row(REDUCTION, LAYER, point.row())));
        return columns;
    }

    private static void addSales(List<SlotColumn> columns, @Nullable Trades sales, SlotColumn.@Nullable Part part) {
        if (sales != null) {
            columns.add(SlotColumn.total(SALES_TOTAL, part, sales.total()));
            sales.rows().forEach(row -> columns.add(SlotColumn.row(SALES, null, row)));
        }
    }

    private static SlotSeries total(@Nullable Trades trades) {
        return trades == null ? SlotSeries.zero() : trades.total();
    }

    private static long[] minus(long[] values, SlotSeries taken) {
        long[] less = values.clone();
        for (int slot = 1; slot <= less.length; slot++) {
            less[slot - 1] -= taken.at(slot);
        }
        return less;
    }
}
