package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.Voltage;

/** Says what becomes of each record of a unit by its values. */
final class Judgement {
    private final FixedUnit unit;
    private final List<UsageRecord> records;
    private final Set<LocalDate> days;

    /** @param days with daily files */
    Judgement(FixedUnit unit, List<UsageRecord> records, Set<LocalDate> days) {
        this.unit = unit;
        this.records = records;
        this.days = days;
    }

    /** @param closed of which voltages the term has come */
    Verdict of(PeriodValues values, Predicate<Voltage> closed) {
        List<UsageRecord> settled = new ArrayList<>();
        List<UsageRecord> touched = new ArrayList<>();
        List<UsageRecord> restated = new ArrayList<>();
        Map<Long, Integer> open = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            UsageRecord record = records.get(i);
            int missing = missing(i, values);
            RecordState state = state(record, missing, closed);
            if (state != record.state()) {
                settled.add(record.as(state, 0));
            }
            boolean corrected = record.state() == RecordState.PROVIDED && values.isChanged(i);
            if (corrected || record.state() != RecordState.WAITING && state != record.state()) {
                touched.add(record);
            } else if (record.restated()) {
                restated.add(record);
            }
            if (record.state() != RecordState.PROVIDED || state != RecordState.PROVIDED) {
                open.put(record.contract(), missing);
            }
        }
        return new Verdict(settled, touched, restated, open);
    }

    private static RecordState state(UsageRecord record, int missing, Predicate<Voltage> closed) {
        if (record.gone()) {
            return RecordState.WITHHELD;
        }
        if (missing == 0) {
            return RecordState.PROVIDED;
        }
        boolean waits = record.state() == RecordState.WAITING && !closed.test(record.voltage());
        return waits ? RecordState.WAITING : RecordState.WITHHELD;
    }

    /** A day without daily files lacks all slots, unless its values are published already. */
    private int missing(int place, PeriodValues values) {
        UsageRecord record = records.get(place);
        if (record.gone()) {
            return 0;
        }
        int missing = 0;
        for (LocalDate day : unit.since(record.since())) {
            if (days.contains(day)) {
                missing += values.missing(place, day);
            } else if (record.state() != RecordState.PROVIDED) {
                missing += SlotSeries.SLOTS;
            }
        }
        return missing;
    }
}
