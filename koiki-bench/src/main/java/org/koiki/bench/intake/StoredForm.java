package org.koiki.bench.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** A plan as a database holds it: the filed zip and a row for every series. */
record StoredForm(byte[] zip, List<Row> rows) {
    record Row(String block, String kind, @Nullable String counterparty, int[] kWh) {}

    static StoredForm of(byte[] zip, DemandPlan plan) {
        List<Row> rows = new ArrayList<>();
        add(rows, plan.head().filer(), plan.demand(), plan.supply(), plan.procurement());
        for (MemberPlan member : plan.members()) {
            add(rows, member.operator(), member.demand(), member.supply(), member.procurement());
        }
        return new StoredForm(zip, rows);
    }

    /** Sum over all rows and slots. */
    long kWh() {
        return rows.stream().mapToLong(row -> SlotSeries.of(row.kWh()).total()).sum();
    }

    private static void add(List<Row> rows, String block, SlotSeries demand, SlotSeries supply, Trades procurement) {
        rows.add(new Row(block, "DEMAND", null, demand.toArray()));
        rows.add(new Row(block, "SUPPLY", null, supply.toArray()));
        rows.add(new Row(block, "PROCUREMENT", null, procurement.total().toArray()));
        for (TradeRow row : procurement.rows()) {
            rows.add(new Row(
                    block, "PROCUREMENT", row.counterparty(), row.energy().toArray()));
        }
    }
}
