package org.koiki.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the days of one point; of several values of a slot the highest revision counts. Vectors may come from several threads. */
final class PointDays {
    private static final class Day {
        final @Nullable Long[] energy;
        final @Nullable Integer[] quality;
        final long[] revision;

        Day(int slots) {
            energy = new Long[slots];
            quality = new Integer[slots];
            revision = new long[slots];
        }

        void put(int index, long newRevision, @Nullable Long newEnergy, @Nullable Integer newQuality) {
            if (newRevision > revision[index]) {
                energy[index] = newEnergy;
                quality[index] = newQuality;
                revision[index] = newRevision;
            }
        }
    }

    private final int slots;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();

    PointDays(int slots) {
        this.slots = slots;
    }

    /** The vectors of a day; without revisions nothing else tells of that day. */
    synchronized void vector(
            LocalDate date, @Nullable Long[] energy, @Nullable Long[] quality, @Nullable Long @Nullable [] revision) {
        Day day = day(date);
        for (int i = 0; i < slots; i++) {
            Long at = revision == null ? Long.valueOf(1) : revision[i];
            if (at != null) {
                day.put(i, at, energy[i], asInteger(quality[i]));
            }
        }
    }

    /** A row of day, energies, qualities, revisions. */
    void vector(ResultSet row) throws SQLException {
        Day day = day(row);
        @Nullable Object[] energy = (Object[]) row.getArray(2).getArray();
        @Nullable Object[] quality = (Object[]) row.getArray(3).getArray();
        @Nullable Object[] revision = (Object[]) row.getArray(4).getArray();
        for (int i = 0; i < Math.min(slots, revision.length); i++) {
            if (revision[i] instanceof Number number) {
                day.put(i, number.longValue(), asLong(energy[i]), asInteger(quality[i]));
            }
        }
    }

    /** A row of day, energies, qualities; nothing else tells of that day. */
    void onlyVector(ResultSet row) throws SQLException {
        Day day = day(row);
        @Nullable Object[] energy = (Object[]) row.getArray(2).getArray();
        @Nullable Object[] quality = (Object[]) row.getArray(3).getArray();
        for (int i = 0; i < Math.min(slots, quality.length); i++) {
            day.put(i, 1, asLong(energy[i]), asInteger(quality[i]));
        }
    }

    /** A row of day, energy, quality, revision, slot. */
    void slot(ResultSet row) throws SQLException {
        day(row).put(row.getInt(5) - 1, row.getLong(4), Rows.maybeLong(row, 2), Rows.maybeInt(row, 3));
    }

    private Day day(ResultSet row) throws SQLException {
        return day(row.getObject(1, LocalDate.class));
    }

    private Day day(LocalDate date) {
        return days.computeIfAbsent(date, any -> new Day(slots));
    }

    List<DayVector> toList() {
        return days.entrySet().stream()
                .map(entry ->
                        new DayVector(entry.getKey(), fixed(entry.getValue().energy), fixed(entry.getValue().quality)))
                .toList();
    }

    private static <T extends @Nullable Object> List<T> fixed(T[] values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    private static @Nullable Long asLong(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : null;
    }

    private static @Nullable Integer asInteger(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }
}
