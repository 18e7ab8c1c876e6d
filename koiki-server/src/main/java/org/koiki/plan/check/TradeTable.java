package org.koiki.plan.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/**
 * A procurement or sales table and where in the plan it stands.
 *
 * @param member the member whose block it stands in; absent for the whole balancing group or filer
 */
record TradeTable(@Nullable String member, Direction direction, Trades trades) {
    enum Direction {
        PROCUREMENT,
        SALES
    }

    /** All tables of a plan in file order; a negawatt plan has none, for its sales are of another kind. */
    static List<TradeTable> of(Plan plan) {
        List<TradeTable> tables = new ArrayList<>();
        switch (plan) {
            case DemandPlan demand -> {
                add(tables, null, demand.procurement(), demand.sales());
                for (MemberPlan member : demand.members()) {
                    add(tables, member.operator(), member.procurement(), member.sales());
                }
            }
            case GenerationPlan generation -> add(tables, null, generation.procurement(), generation.sales());
            case NegawattPlan negawatt -> {}
        }
        return tables;
    }

    private static void add(
            List<TradeTable> tables, @Nullable String member, @Nullable Trades procurement, @Nullable Trades sales) {
        if (procurement != null) {
            tables.add(new TradeTable(member, Direction.PROCUREMENT, procurement));
        }
        if (sales != null) {
            tables.add(new TradeTable(member, Direction.SALES, sales));
        }
    }

    List<TradeRow> rows() {
        return trades.rows();
    }

    /** The place of an element of one of the rows. */
    Spot at(TradeRow row, String element, Report report) {
        return report.at(row, element).member(member).counterparty(row.counterparty());
    }

    /** Holds the total against the sum of the rows. */
    void checkTotal(Report report) {
        Sums.of(rows().stream().map(TradeRow::energy))
                .compare(
                        trades.total(),
                        report,
                        slot -> report.at(trades.total(), slot).member(member));
    }
}
