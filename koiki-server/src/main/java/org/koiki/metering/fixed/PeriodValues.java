package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values of records of a unit, day by day: all of those that are fresh, and of the others what may differ from their files. */
final class PeriodValues implements AutoCloseable {
    private final Map<LocalDate, DayValues> days = new TreeMap<>();
    private final Map<Long, Integer> places = new HashMap<>();

    PeriodValues(List<UsageRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).contract(), i);
        }
    }

    /** Begins a day. @param held records whose values are here, even where they have none */
    DayValues begin(LocalDate day, DayValues values, List<UsageRecord> records, Predicate<UsageRecord> held) {
        days.put(day, values);
        for (int i = 0; i < records.size(); i++) {
            if (held.test(records.get(i))) {
                values.hold(i);
            }
        }
        return values;
    }

    /** How many slots of a day lack a value, by place of a record; none of those that stand as they are published. */
    int missing(int place, LocalDate day) {
        DayValues values = days.get(day);
        return values == null || !values.holds(place) ? 0 : values.missing(place);
    }

    /** Whether any value of a record is another one than before. */
    boolean isChanged(int place) {
        return days.values().stream().anyMatch(day -> day.isChanged(place));
    }

    /** Slot by slot in 0.1 Wh; absent where what is published stands. */
    int @Nullable [] of(UsageRecord record, LocalDate day) {
        DayValues values = days.get(day);
        Integer place = places.get(record.contract());
        return values == null || place == null || !values.holds(place) ? null : values.of(place);
    }

    @Override
    public void close() {
        days.values().forEach(DayValues::close);
    }
}
