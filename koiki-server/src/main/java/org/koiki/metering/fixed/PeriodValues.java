package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.publication.DailyIssue;

/** The values of an issue: all of records that it brings, and of the others those of days that differ from what is published. */
final class PeriodValues implements AutoCloseable {
    private final Map<LocalDate, DayValues> days = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final FixedIssue issue;
    private final Map<LocalDate, DailyIssue> seen;
    private final Map<LocalDate, DailyIssue> now;

    /**
     * @param seen daily issues whose values are published
     * @param now those of the issue
     */
    PeriodValues(FixedIssue issue, Map<LocalDate, DailyIssue> seen, Map<LocalDate, DailyIssue> now) {
        this.issue = issue;
        this.seen = seen;
        this.now = now;
    }

    /** Reads them from the daily files' batches. */
    void read(List<UsageRecord> records, DailyValues daily) {
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).contract(), i);
        }
        now.forEach((day, of) -> {
            Predicate<UsageRecord> wanted = record -> isRead(record, day);
            if (records.stream().anyMatch(wanted)) {
                days.put(day, daily.of(issue.unit().area(), of, null, records, wanted));
            }
        });
    }

    private boolean isRead(UsageRecord record, LocalDate day) {
        boolean brought = record.issue() == issue.id();
        DailyIssue of = now.get(day);
        return record.state() == RecordState.PROVIDED
                && record.covers(day)
                && of != null
                && (brought || !of.equals(seen.get(day)));
    }

    /** Slot by slot in 0.1 Wh; absent where what is published stands. */
    int @Nullable [] of(UsageRecord record, LocalDate day) {
        DayValues values = days.get(day);
        Integer place = places.get(record.contract());
        return values == null || place == null || !isRead(record, day) ? null : values.of(place);
    }

    @Override
    public void close() {
        days.values().forEach(DayValues::close);
    }
}
