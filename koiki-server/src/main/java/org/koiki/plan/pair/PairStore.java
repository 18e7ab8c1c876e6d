package org.koiki.plan.pair;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.koiki.message.SlotSeries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pairs of each day as last compared. */
@Repository
class PairStore {
    private static final int AT_ONCE = 1_000;
    private static final String KEEP = """
            insert into plan.pair as known (target_date, buyer, seller, buyer_version, seller_version, bought, sold,
                                            mismatches, numbers_differ, comparisons, compared_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
            on conflict (target_date, buyer, seller) do update
            set buyer_version = excluded.buyer_version, seller_version = excluded.seller_version,
                bought = excluded.bought, sold = excluded.sold, mismatches = excluded.mismatches,
                numbers_differ = excluded.numbers_differ, comparisons = known.comparisons + 1,
                compared_at = excluded.compared_at
            where (known.buyer_version, known.seller_version) is distinct from
                  (excluded.buyer_version, excluded.seller_version)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PairStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The pairs in which any of some parties stands. */
    List<StoredPair> of(LocalDate day, Collection<String> parties) {
        return jdbc.sql("""
                select * from plan.pair
                where target_date = :day and (buyer = any(:parties) or seller = any(:parties))
                order by buyer, seller
                """)
                .param("day", day)
                .param("parties", parties.toArray(String[]::new))
                .query((row, number) -> pair(row))
                .list();
    }

    Optional<StoredPair> find(LocalDate day, String buyer, String seller) {
        return jdbc.sql("select * from plan.pair where target_date = ? and buyer = ? and seller = ?")
                .params(day, buyer, seller)
                .query((row, number) -> pair(row))
                .optional();
    }

    /** Keeps pairs; one that was compared before in these very versions stays as it is, and is not counted. */
    void keep(LocalDate day, Collection<Pair> pairs, Instant at) {
        batches.batchUpdate(KEEP, pairs, AT_ONCE, (statement, pair) -> bind(statement, day, pair, at));
    }

    private static void bind(PreparedStatement statement, LocalDate day, Pair pair, Instant at) throws SQLException {
        statement.setObject(1, day);
        statement.setString(2, pair.buyer());
        statement.setString(3, pair.seller());
        statement.setInt(4, pair.buyerVersion());
        statement.setInt(5, pair.sellerVersion());
        statement.setObject(6, pair.bought().toArray());
        statement.setObject(7, pair.sold().toArray());
        statement.setObject(8, shorts(pair.mismatches()));
        statement.setBoolean(9, pair.numbersDiffer());
        statement.setObject(10, at.atOffset(ZoneOffset.UTC));
    }

    private static Short[] shorts(int[] slots) {
        Short[] all = new Short[slots.length];
        for (int i = 0; i < slots.length; i++) {
            all[i] = (short) slots[i];
        }
        return all;
    }

    private static StoredPair pair(ResultSet row) throws SQLException {
        return new StoredPair(
                new Pair(
                        row.getString("buyer"),
                        row.getString("seller"),
                        row.getInt("buyer_version"),
                        row.getInt("seller_version"),
                        series(row.getArray("bought")),
                        series(row.getArray("sold")),
                        row.getBoolean("numbers_differ")),
                row.getTimestamp("compared_at").toInstant());
    }

    static SlotSeries series(Array column) throws SQLException {
        Integer[] boxed = (Integer[]) column.getArray();
        int[] values = new int[boxed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed[i];
        }
        return SlotSeries.of(values);
    }
}
