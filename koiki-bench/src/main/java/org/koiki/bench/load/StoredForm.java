package org.koiki.bench.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** A plan as a database holds it: the filed zip and a row for every series. */
public record StoredForm(byte[] zip, List<Row> rows) {
    public record Row(String block, String kind, @Nullable String counterparty, int[] kWh) {}

    public static StoredForm of(byte[] zip, Plan plan) {
        List<Row> rows = new ArrayList<>();
        switch (plan) {
            case DemandPlan demand -> add(rows, demand);
            case GenerationPlan generation -> add(rows, generation);
            case NegawattPlan negawatt ->
                throw new IllegalArgumentException(negawatt.head().messageCode());
        }
        return new StoredForm(zip, rows);
    }

    /** Sum over all rows and slots. */
    public long kWh() {
        return rows.stream().mapToLong(row -> SlotSeries.of(row.kWh()).total()).sum();
    }

    private static void add(List<Row> rows, DemandPlan plan) {
        String filer = plan.head().filer();
        add(rows, filer, "DEMAND", plan.demand());
        add(rows, filer, "SUPPLY", plan.supply());
        add(rows, filer, "PROCUREMENT", plan.procurement());
        add(rows, filer, "SALES", plan.sales());
        for (MemberPlan member : plan.members()) {
            add(rows, member.operator(), "DEMAND", member.demand());
            add(rows, member.operator(), "SUPPLY", member.supply());
            add(rows, member.operator(), "PROCUREMENT", member.procurement());
            add(rows, member.operator(), "SALES", member.sales());
        }
    }

    private static void add(List<Row> rows, GenerationPlan plan) {
        String filer = plan.head().filer();
        add(rows, filer, "GENERATION", plan.generation());
        for (GroupPlan group : plan.groups()) {
            add(rows, group.group(), "GENERATION", group.total());
            group.plants()
                    .forEach(plant -> rows.add(new Row(
                            group.group(),
                            "GENERATION",
                            plant.plant(),
                            plant.generation().toArray())));
        }
        add(rows, filer, "SALES", plan.sales());
        add(rows, filer, "PROCUREMENT", plan.procurement());
    }

    private static void add(List<Row> rows, String block, String kind, @Nullable Trades trades) {
        if (trades != null) {
            add(rows, block, kind, trades.total());
            for (TradeRow row : trades.rows()) {
                rows.add(new Row(block, kind, row.counterparty(), row.energy().toArray()));
            }
        }
    }

    private static void add(List<Row> rows, String block, String kind, SlotSeries total) {
        rows.add(new Row(block, kind, null, total.toArray()));
    }
}
