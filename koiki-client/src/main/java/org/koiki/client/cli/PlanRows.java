package org.koiki.client.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.client.PlanDiff;
import org.koiki.client.PlanDiff.Change;
import org.koiki.client.PlanDiff.Slot;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** A plan as a flat list of rows, to compare it with another. */
final class PlanRows {
    private final Map<Key, SlotSeries> rows = new LinkedHashMap<>();

    private record Key(String block, String kind, @Nullable String counterparty) {}

    private PlanRows(Plan plan) {
        switch (plan) {
            case DemandPlan demand -> addDemand(demand);
            case GenerationPlan generation -> addGeneration(generation);
            case NegawattPlan negawatt -> addNegawatt(negawatt);
        }
    }

    static PlanDiff diff(Plan before, Plan after) {
        Map<Key, SlotSeries> old = new PlanRows(before).rows;
        Map<Key, SlotSeries> young = new PlanRows(after).rows;
        Set<Key> keys = new LinkedHashSet<>(young.keySet());
        keys.addAll(old.keySet());
        List<PlanDiff.Row> changed = new ArrayList<>();
        for (Key key : keys) {
            SlotSeries from = old.getOrDefault(key, SlotSeries.zero());
            SlotSeries to = young.getOrDefault(key, SlotSeries.zero());
            Change change =
                    !old.containsKey(key) ? Change.ADDED : young.containsKey(key) ? Change.CHANGED : Change.REMOVED;
            if (change != Change.CHANGED || !from.equals(to)) {
                changed.add(new PlanDiff.Row(
                        key.block, key.kind, key.counterparty, change, from.total(), to.total(), slots(from, to)));
            }
        }
        return new PlanDiff(changed);
    }

    private static List<Slot> slots(SlotSeries from, SlotSeries to) {
        List<Slot> slots = new ArrayList<>();
        for (int slot = 1; slot <= from.slots(); slot++) {
            if (from.at(slot) != to.at(slot)) {
                slots.add(new Slot(slot, from.at(slot), to.at(slot)));
            }
        }
        return slots;
    }

    private void addDemand(DemandPlan plan) {
        String filer = plan.head().filer();
        add(filer, plan.demand(), plan.supply(), plan.procurement(), plan.sales());
        for (MemberPlan member : plan.members()) {
            add(member.operator(), member.demand(), member.supply(), member.procurement(), member.sales());
        }
    }

    private void add(String block, SlotSeries demand, SlotSeries supply, Trades procurement, @Nullable Trades sales) {
        rows.put(new Key(block, "DEMAND", null), demand);
        rows.put(new Key(block, "SUPPLY", null), supply);
        add(block, "PROCUREMENT", procurement);
        add(block, "SALES", sales);
    }

    private void addGeneration(GenerationPlan plan) {
        String filer = plan.head().filer();
        rows.put(new Key(filer, "GENERATION", null), plan.generation());
        for (GenerationPlan.GroupPlan group : plan.groups()) {
            rows.put(new Key(group.group(), "GENERATION", null), group.total());
            group.plants()
                    .forEach(
                            plant -> rows.put(new Key(group.group(), "GENERATION", plant.plant()), plant.generation()));
        }
        add(filer, "SALES", plan.sales());
        add(filer, "PROCUREMENT", plan.procurement());
    }

    private void addNegawatt(NegawattPlan plan) {
        rows.put(new Key(plan.head().filer(), "REDUCTION", null), plan.reduction());
        for (NegawattPlan.ReductionGroup group : plan.groups()) {
            rows.put(new Key(group.group(), "BASELINE", null), group.baseline());
            rows.put(new Key(group.group(), "REDUCTION", null), group.reduction());
            group.sales()
                    .forEach(sale -> rows.put(new Key(group.group(), "SALES", sale.counterparty()), sale.reduction()));
            group.points()
                    .forEach(point ->
                            rows.put(new Key(group.group(), "REDUCTION", point.contract()), point.reduction()));
        }
    }

    private void add(String block, String kind, @Nullable Trades trades) {
        if (trades != null) {
            rows.put(new Key(block, kind, null), trades.total());
            for (TradeRow row : trades.rows()) {
                rows.put(new Key(block, kind, row.counterparty()), row.energy());
            }
        }
    }
}
