package org.koiki.metering.fixed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.koiki.metering.rule.UsageCodes;
import org.koiki.supplypoint.ReadPoint;
import org.koiki.supplypoint.ReadPoints;
import org.koiki.supplypoint.SuppliedPoints;
import org.springframework.stereotype.Component;

/** Takes down whose meters are read on a day. */
@Component
class DueRecords {
    private static final int AT_ONCE = 5_000;

    private final RecordTable table;
    private final ReadPoints points;
    private final SuppliedPoints supplied;
    private final UsageCodes codes;
    private final Exchanges exchanges;

    DueRecords(RecordTable table, ReadPoints points, SuppliedPoints supplied, UsageCodes codes, Exchanges exchanges) {
        this.table = table;
        this.points = points;
        this.supplied = supplied;
        this.codes = codes;
        this.exchanges = exchanges;
    }

    /**
     * Adds what is due and not there yet. A record goes with its contract when that supplies the point no longer: one that waits at
     * once, one that stands in a file by being withdrawn.
     */
    void refresh(FixedUnit unit) {
        Set<Long> due = new HashSet<>();
        points.each(unit.area(), unit.reading(), rows -> put(unit, rows, due));
        Map<Long, String> gone = table.points(unit);
        gone.keySet().removeAll(due);
        if (!gone.isEmpty()) {
            supplied.of(unit.area(), unit.last(), gone.values()).forEach(point -> gone.remove(point.contract()));
        }
        table.remove(unit, gone.keySet());
        exchanges.refresh(unit);
    }

    private void put(FixedUnit unit, Stream<ReadPoint> rows, Set<Long> due) {
        List<DueRow> some = new ArrayList<>();
        for (Iterator<ReadPoint> it = rows.iterator(); it.hasNext(); ) {
            DueRow row = DueRow.of(it.next(), unit.reading(), codes);
            due.add(row.contract());
            some.add(row);
            if (some.size() == AT_ONCE || !it.hasNext()) {
                table.put(unit, some);
                some.clear();
            }
        }
    }
}
