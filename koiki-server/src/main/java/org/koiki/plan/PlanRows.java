package org.koiki.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.plan.PlanRow.Key;

/** The rows of a plan, totals and trades, in the order of the file. */
public final class PlanRows {
    private final List<PlanRow> rows = new ArrayList<>();

    private PlanRows() {}

    public static List<PlanRow> of(Plan plan) {
        PlanRows rows = new PlanRows();
        switch (plan) {
            case DemandPlan demand -> rows.add(demand);
            case GenerationPlan generation -> rows.add(generation);
            case NegawattPlan negawatt -> rows.add(negawatt);
        }
        return rows.rows;
    }

    /** The rows of a plan by what tells them apart. */
    public static Map<Key, PlanRow> byKey(Plan plan) {
        Map<Key, PlanRow> rows = new HashMap<>();
        of(plan).forEach(row -> rows.putIfAbsent(row.key(), row));
        return rows;
    }

    private void add(DemandPlan plan) {
        String filer = plan.head().filer();
        rows.add(PlanRow.total(filer, RowKind.DEMAND, plan.head().filerName(), plan.demand(), null));
        rows.add(PlanRow.total(filer, RowKind.SUPPLY, null, plan.supply(), null));
        add(filer, RowKind.PROCUREMENT, plan.procurement());
        add(filer, RowKind.SALES, plan.sales());
        plan.members().forEach(this::add);
    }

    private void add(MemberPlan member) {
        String block = member.operator();
        rows.add(PlanRow.total(block, RowKind.DEMAND, member.operatorName(), member.demand(), null));
        rows.add(PlanRow.total(block, RowKind.SUPPLY, null, member.supply(), null));
        add(block, RowKind.PROCUREMENT, member.procurement());
        add(block, RowKind.SALES, member.sales());
    }

    private void add(GenerationPlan plan) {
        String filer = plan.head().filer();
        rows.add(PlanRow.total(filer, RowKind.GENERATION, plan.head().filerName(), plan.generation(), null));
        plan.groups().forEach(this::add);
        add(filer, RowKind.SALES, plan.sales());
        add(filer, RowKind.PROCUREMENT, plan.procurement());
    }

    private void add(GroupPlan group) {
        rows.add(PlanRow.total(group.group(), RowKind.GENERATION, null, group.total(), null));
        for (PlantPlan plant : group.plants()) {
            TradeRow row = new TradeRow(plant.plant(), null, null, null, null, plant.generation(), null);
            rows.add(PlanRow.of(group.group(), RowKind.GENERATION, row));
        }
    }

    private void add(NegawattPlan plan) {
        String filer = plan.head().filer();
        rows.add(PlanRow.total(filer, RowKind.REDUCTION, plan.head().filerName(), plan.reduction(), null));
        plan.groups().forEach(this::add);
    }

    /** The total of a group carries its contract where rows have their first flag. */
    private void add(ReductionGroup group) {
        String block = group.group();
        rows.add(new PlanRow(
                block,
                RowKind.REDUCTION,
                null,
                null,
                group.name(),
                group.contract(),
                null,
                group.reduction(),
                group.baseline()));
        group.sales().forEach(sale -> rows.add(PlanRow.of(block, RowKind.SALES, sale.row())));
        group.points().forEach(point -> rows.add(PlanRow.of(block, RowKind.REDUCTION, point.row())));
    }

    private void add(String block, RowKind kind, @Nullable Trades trades) {
        if (trades != null) {
            rows.add(PlanRow.total(block, kind, null, trades.total(), trades.secondTotal()));
            trades.rows().forEach(row -> rows.add(PlanRow.of(block, kind, row)));
        }
    }
}
