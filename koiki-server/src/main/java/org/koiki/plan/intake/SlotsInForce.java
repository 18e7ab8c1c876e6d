package org.koiki.plan.intake;

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
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.NegawattPlan.ReductionSale;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;
import org.koiki.plan.RowKind;

/** The closed slots of a plan that is revised during the day: “only slots not yet closed may change” (plans.md §2). */
final class SlotsInForce {
    private final Map<Key, SlotSeries> former = new HashMap<>();
    private final int firstOpen;

    /**
     * @param former rows of the version that stood before
     * @param firstOpen the first slot that may still change
     */
    SlotsInForce(List<PlanRow> former, int firstOpen) {
        former.forEach(row -> this.former.put(row.key(), row.kwh()));
        this.firstOpen = firstOpen;
    }

    /** A closed slot in which a row of the revised plan differs from what stood before. */
    record Change(PlanRow row, int slot, int before) {}

    List<Change> changes(Plan revised) {
        List<Change> changes = new ArrayList<>();
        for (PlanRow row : PlanRows.of(revised)) {
            SlotSeries before = before(row.key());
            for (int slot = 1; slot < firstOpen; slot++) {
                if (row.kwh().at(slot) != before.at(slot)) {
                    changes.add(new Change(row, slot, before.at(slot)));
                }
            }
        }
        return changes;
    }

    /** The revised plan with every closed slot as it stood before. */
    Plan keep(Plan revised) {
        return switch (revised) {
            case DemandPlan demand -> keep(demand);
            case GenerationPlan generation -> keep(generation);
            case NegawattPlan negawatt -> keep(negawatt);
        };
    }

    private DemandPlan keep(DemandPlan plan) {
        String filer = plan.head().filer();
        return new DemandPlan(
                plan.header(),
                plan.head(),
                total(filer, RowKind.DEMAND, plan.demand()),
                total(filer, RowKind.SUPPLY, plan.supply()),
                keep(filer, RowKind.PROCUREMENT, plan.procurement()),
                maybe(filer, RowKind.SALES, plan.sales()),
                plan.members().stream().map(this::keep).toList(),
                plan.unknown());
    }

    private MemberPlan keep(MemberPlan member) {
        String block = member.operator();
        return new MemberPlan(
                block,
                member.operatorName(),
                total(block, RowKind.DEMAND, member.demand()),
                total(block, RowKind.SUPPLY, member.supply()),
                keep(block, RowKind.PROCUREMENT, member.procurement()),
                maybe(block, RowKind.SALES, member.sales()));
    }

    private GenerationPlan keep(GenerationPlan plan) {
        String filer = plan.head().filer();
        return new GenerationPlan(
                plan.header(),
                plan.head(),
                total(filer, RowKind.GENERATION, plan.generation()),
                plan.groups().stream().map(this::keep).toList(),
                maybe(filer, RowKind.SALES, plan.sales()),
                maybe(filer, RowKind.PROCUREMENT, plan.procurement()),
                plan.unknown());
    }

    private GroupPlan keep(GroupPlan group) {
        return new GroupPlan(
                group.group(),
                total(group.group(), RowKind.GENERATION, group.total()),
                group.plants().stream().map(plant -> keep(group.group(), plant)).toList());
    }

    private PlantPlan keep(String group, PlantPlan plant) {
        Key key = new Key(group, RowKind.GENERATION, plant.plant(), null);
        return new PlantPlan(plant.plant(), keep(key, plant.generation()));
    }

    private NegawattPlan keep(NegawattPlan plan) {
        return new NegawattPlan(
                plan.header(),
                plan.head(),
                total(plan.head().filer(), RowKind.REDUCTION, plan.reduction()),
                plan.groups().stream().map(this::keep).toList(),
                plan.unknown());
    }

    private ReductionGroup keep(ReductionGroup group) {
        String block = group.group();
        return new ReductionGroup(
                block,
                group.name(),
                group.contract(),
                group.baseline(),
                total(block, RowKind.REDUCTION, group.reduction()),
                group.sales().stream()
                        .map(sale -> ReductionSale.of(keep(block, RowKind.SALES, sale.row())))
                        .toList(),
                group.points().stream()
                        .map(point -> ReductionPoint.of(keep(block, RowKind.REDUCTION, point.row())))
                        .toList());
    }

    private @Nullable Trades maybe(String block, RowKind kind, @Nullable Trades trades) {
        return trades == null ? null : keep(block, kind, trades);
    }

    private Trades keep(String block, RowKind kind, Trades trades) {
        return new Trades(
                total(block, kind, trades.total()),
                trades.secondTotal(),
                trades.rows().stream().map(row -> keep(block, kind, row)).toList());
    }

    private TradeRow keep(String block, RowKind kind, TradeRow row) {
        Key key = new Key(block, kind, row.counterparty(), row.planNumber());
        return new TradeRow(
                row.counterparty(),
                row.name(),
                row.planNumber(),
                row.automatic(),
                row.areaSpecified(),
                keep(key, row.energy()),
                row.second());
    }

    private SlotSeries total(String block, RowKind kind, SlotSeries revised) {
        return keep(new Key(block, kind, null, null), revised);
    }

    private SlotSeries keep(Key key, SlotSeries revised) {
        int[] values = revised.toArray();
        System.arraycopy(before(key).toArray(), 0, values, 0, firstOpen - 1);
        return SlotSeries.of(values);
    }

    private SlotSeries before(Key key) {
        return former.getOrDefault(key, SlotSeries.zero());
    }
}
