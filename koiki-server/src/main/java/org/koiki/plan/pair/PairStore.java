package org.koiki.plan.pair;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.koiki.message.SlotSeries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pairs of each day as last compared. */
@Repository
class PairStore {
    private final JdbcClient jdbc;

    PairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Keeps a pair; one that was compared before in these very versions stays as it is, and is not counted. */
    void keep(LocalDate day, Pair pair, Instant at) {
        jdbc.sql("""
                insert into plan.pair as known (target_date, buyer, seller, buyer_version, seller_version, bought, sold,
                                                mismatches, numbers_differ, comparisons, compared_at)
                values (:day, :buyer, :seller, :buyerVersion, :sellerVersion, :bought, :sold, :mismatches, :numbers, 1, :at)
                on conflict (target_date, buyer, seller) do update
                set buyer_version = excluded.buyer_version, seller_version = excluded.seller_version,
                    bought = excluded.bought, sold = excluded.sold, mismatches = excluded.mismatches,
                    numbers_differ = excluded.numbers_differ, comparisons = known.comparisons + 1,
                    compared_at = excluded.compared_at
                where (known.buyer_version, known.seller_version) is distinct from
                      (excluded.buyer_version, excluded.seller_version)
                """)
                .param("day", day)
                .param("buyer", pair.buyer())
                .param("seller", pair.seller())
                .param("buyerVersion", pair.buyerVersion())
                .param("sellerVersion", pair.sellerVersion())
                .param("bought", pair.bought().toArray())
                .param("sold", pair.sold().toArray())
                .param("mismatches", shorts(pair.mismatches()))
                .param("numbers", pair.numbersDiffer())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
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
