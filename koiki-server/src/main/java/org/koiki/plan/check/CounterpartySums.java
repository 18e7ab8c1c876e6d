package org.koiki.plan.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.koiki.message.DemandPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.plan.check.TradeTable.Direction;

/** What the group and what its members trade with each counterparty. A group may have several rows, one for each plan number. */
final class CounterpartySums {
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    CounterpartySums(DemandPlan plan, Direction direction) {
        for (TradeTable table : TradeTable.of(plan)) {
            if (table.direction() == direction) {
                table.rows().forEach(row -> add(table, row));
            }
        }
    }

    private void add(TradeTable table, TradeRow row) {
        Pair pair = pairs.computeIfAbsent(row.counterparty(), code -> new Pair(row.energy()));
        (table.member() == null ? pair.group : pair.members).add(row.energy());
    }

    void compare(Report report) {
        pairs.forEach((counterparty, pair) -> pair.compare(counterparty, report));
    }

    /** Both sides of one counterparty; the first series is the group's row, or a member's when the group has none. */
    private static final class Pair {
        private final Sums group = new Sums();
        private final Sums members = new Sums();
        private final SlotSeries first;

        private Pair(SlotSeries first) {
            this.first = first;
        }

        private void compare(String counterparty, Report report) {
            for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
                if (group.at(slot) != members.at(slot)) {
                    Spot spot = report.at(first, slot).counterparty(counterparty);
                    report.tell(spot, group.at(slot), members.at(slot));
                }
            }
        }
    }
}
