package org.koiki.plan.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still in dispute when a slot closes, by the rule that holds on the day (data, {@code plan.mismatch_rule}). */
@Repository
class FrozenSlots {
    private static final String FREEZE = """
            insert into plan.frozen (target_date, slot, buyer, seller, bought, sold, rule, frozen_at)
            select a.target_date, s.slot, a.buyer, a.seller, a.bought[s.slot], a.sold[s.slot],
                   (select code from plan.mismatch_rule where valid_from <= a.target_date order by valid_from desc limit 1),
                   :at
            from plan.pair a, unnest(a.mismatches) s (slot)
            where a.target_date = :day and %s
            on conflict (target_date, slot, buyer, seller) do update
            set bought = excluded.bought, sold = excluded.sold
            where (frozen.bought, frozen.sold) is distinct from (excluded.bought, excluded.sold)
            """;

    private final JdbcClient jdbc;

    FrozenSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A trade that is on record.
     *
     * @param rule what counts for it
     */
    record Frozen(int slot, String buyer, String seller, int bought, int sold, String rule) {}

    /** Puts a slot that closes on record. */
    void freeze(LocalDate day, int slot, Instant at) {
        jdbc.sql(FREEZE.formatted("s.slot = :slot"))
                .param("day", day)
                .param("slot", slot)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Mends the record after a comparison of what was received before a slot closed and written down after it.
     *
     * @param firstOpen the first slot that is not closed
     */
    void mend(LocalDate day, Collection<Pair> compared, int firstOpen, Instant at) {
        String[] names = compared.stream()
                .map(pair -> pair.buyer() + "/" + pair.seller())
                .toArray(String[]::new);
        jdbc.sql("""
                delete from plan.frozen f
                using plan.pair a
                where f.target_date = :day and f.buyer || '/' || f.seller = any(:names)
                  and a.target_date = f.target_date and a.buyer = f.buyer and a.seller = f.seller
                  and f.slot <> all(a.mismatches)
                """).param("day", day).param("names", names).update();
        jdbc.sql(FREEZE.formatted("s.slot < :firstOpen and a.buyer || '/' || a.seller = any(:names)"))
                .param("day", day)
                .param("firstOpen", firstOpen)
                .param("names", names)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Frozen> of(LocalDate day, String buyer, String seller) {
        return jdbc.sql("""
                select slot, buyer, seller, bought, sold, rule from plan.frozen
                where target_date = ? and buyer = ? and seller = ? order by slot
                """)
                .params(day, buyer, seller)
                .query((row, number) -> new Frozen(
                        row.getInt("slot"),
                        row.getString("buyer"),
                        row.getString("seller"),
                        row.getInt("bought"),
                        row.getInt("sold"),
                        row.getString("rule")))
                .list();
    }
}
