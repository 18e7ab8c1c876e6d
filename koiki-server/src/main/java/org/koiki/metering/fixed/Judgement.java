package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.publication.DailyIssue;

/** Looks at the values of a unit's records, day by day, and says what becomes of each. */
final class Judgement {
    private final FixedUnit unit;
    private final List<UsageRecord> records;
    private final Map<LocalDate, DailyIssue> seen;
    private final Map<LocalDate, DailyIssue> now;
    private final int[] missing;
    private final BitSet changed = new BitSet();

    /**
     * @param seen daily issues whose values are published
     * @param now those that stand
     */
    Judgement(
            FixedUnit unit,
            List<UsageRecord> records,
            Map<LocalDate, DailyIssue> seen,
            Map<LocalDate, DailyIssue> now) {
        this.unit = unit;
        this.records = records;
        this.seen = seen;
        this.now = now;
        this.missing = new int[records.size()];
    }

    /** @param closed of which voltages the term has come */
    Verdict of(DailyValues daily, Predicate<Voltage> closed) {
        records.stream()
                .map(UsageRecord::since)
                .min(LocalDate::compareTo)
                .ifPresent(first -> unit.since(first).forEach(day -> look(day, daily)));
        List<UsageRecord> settled = new ArrayList<>();
        List<UsageRecord> touched = new ArrayList<>();
        List<UsageRecord> restated = new ArrayList<>();
        Map<Long, Integer> open = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            UsageRecord record = records.get(i);
            RecordState state = state(i, closed);
            if (state != record.state()) {
                settled.add(record.as(state, 0));
            }
            boolean corrected = record.state() == RecordState.PROVIDED && changed.get(i);
            if (corrected || record.state() != RecordState.WAITING && state != record.state()) {
                touched.add(record);
            } else if (record.restated()) {
                restated.add(record);
            }
            if (record.state() != RecordState.PROVIDED || state != RecordState.PROVIDED) {
                open.put(record.contract(), missing[i]);
            }
        }
        return new Verdict(settled, touched, restated, open);
    }

    private RecordState state(int place, Predicate<Voltage> closed) {
        UsageRecord record = records.get(place);
        if (record.gone()) {
            return RecordState.WITHHELD;
        }
        if (missing[place] == 0) {
            return RecordState.PROVIDED;
        }
        boolean waits = record.state() == RecordState.WAITING && !closed.test(record.voltage());
        return waits ? RecordState.WAITING : RecordState.WITHHELD;
    }

    private void look(LocalDate day, DailyValues daily) {
        DailyIssue issue = now.get(day);
        boolean differs = issue != null && !issue.equals(seen.get(day));
        Predicate<UsageRecord> wanted =
                record -> !record.gone() && record.covers(day) && (differs || record.state() != RecordState.PROVIDED);
        if (issue == null) {
            add(wanted, place -> SlotSeries.SLOTS);
        } else if (records.stream().anyMatch(wanted)) {
            try (DayValues values = daily.of(unit.area(), issue, seen.get(day), records, wanted)) {
                add(wanted, values::missing);
                values.changed().forEach(changed::set);
            }
        }
    }

    private void add(Predicate<UsageRecord> wanted, IntUnaryOperator lacking) {
        for (int i = 0; i < records.size(); i++) {
            if (wanted.test(records.get(i))) {
                missing[i] += lacking.applyAsInt(i);
            }
        }
    }
}
