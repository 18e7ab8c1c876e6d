package org.koiki.bench.market;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.market.Rebuilt.Key;
import org.koiki.bench.market.Rebuilt.Sides;

/** Compares the pairs that the hub keeps with those worked out anew from the files. */
record PairCheck(Postgres database, LocalDate day) {
    /**
     * @param pairs pairs of the day
     * @param mismatched those that disagree in any slot
     * @param wrong pairs that the hub lacks, has too many, or sees differently
     * @param twice comparisons made of versions that had been compared already
     * @param notFrozen slots in dispute at a closure that are not on record as they were filed, or too many on record
     */
    record Result(int pairs, long mismatched, long wrong, long twice, long notFrozen) {}

    private record Stored(Sides sides, int[] mismatches, int comparisons) {}

    private record Slot(Key key, int slot, long bought, long sold) {}

    /** @param closed last slot that is closed */
    Result of(Map<Key, Sides> expected, int closed) throws SQLException {
        Map<Key, Stored> stored = stored();
        Set<Key> all = new HashSet<>(expected.keySet());
        all.addAll(stored.keySet());
        long wrong = all.stream()
                .filter(key -> !agrees(expected.get(key), stored.get(key)))
                .count();
        long mismatched = expected.values().stream()
                .filter(sides -> mismatches(sides).length > 0)
                .count();
        long twice = stored.values().stream()
                .mapToLong(pair -> Math.max(
                        0,
                        pair.comparisons()
                                - pair.sides().buyerVersion()
                                - pair.sides().sellerVersion()))
                .sum();
        return new Result(expected.size(), mismatched, wrong, twice, notFrozen(expected, closed));
    }

    private static boolean agrees(@Nullable Sides expected, @Nullable Stored stored) {
        return expected != null
                && stored != null
                && Arrays.equals(expected.bought(), stored.sides().bought())
                && Arrays.equals(expected.sold(), stored.sides().sold())
                && expected.buyerVersion() == stored.sides().buyerVersion()
                && expected.sellerVersion() == stored.sides().sellerVersion()
                && Arrays.equals(mismatches(expected), stored.mismatches());
    }

    private static int[] mismatches(Sides sides) {
        return IntStream.rangeClosed(1, sides.bought().length)
                .filter(slot -> sides.bought()[slot - 1] != sides.sold()[slot - 1])
                .toArray();
    }

    private long notFrozen(Map<Key, Sides> expected, int closed) throws SQLException {
        Set<Slot> due = new HashSet<>();
        expected.forEach((key, sides) -> Arrays.stream(mismatches(sides))
                .filter(slot -> slot <= closed)
                .forEach(slot -> due.add(new Slot(key, slot, sides.bought()[slot - 1], sides.sold()[slot - 1]))));
        Set<Slot> frozen = frozen();
        Set<Slot> both = new HashSet<>(due);
        both.retainAll(frozen);
        return due.size() + frozen.size() - 2L * both.size();
    }

    private Set<Slot> frozen() throws SQLException {
        Set<Slot> frozen = new HashSet<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select buyer, seller, slot, bought, sold from plan.frozen where target_date = ?")) {
            statement.setObject(1, day);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Key key = new Key(rows.getString(1), rows.getString(2));
                frozen.add(new Slot(key, rows.getInt(3), rows.getLong(4), rows.getLong(5)));
            }
        }
        return frozen;
    }

    private Map<Key, Stored> stored() throws SQLException {
        Map<Key, Stored> stored = new HashMap<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        select buyer, seller, bought, sold, buyer_version, seller_version, mismatches, comparisons
                        from plan.pair where target_date = ?
                        """)) {
            statement.setObject(1, day);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Sides sides =
                        new Sides(numbers(rows.getArray(3)), numbers(rows.getArray(4)), rows.getInt(5), rows.getInt(6));
                int[] mismatches = Arrays.stream(numbers(rows.getArray(7)))
                        .mapToInt(Math::toIntExact)
                        .toArray();
                stored.put(
                        new Key(rows.getString(1), rows.getString(2)), new Stored(sides, mismatches, rows.getInt(8)));
            }
        }
        return stored;
    }

    private static long[] numbers(Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray())
                .mapToLong(number -> ((Number) number).longValue())
                .toArray();
    }
}
