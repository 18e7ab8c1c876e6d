package org.koiki.plan.pair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.koiki.message.PlanFamily;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trades of the plans that stand. One statement reads all, so that they belong together. */
@Repository
class StandingTrades {
    private static final String NEGAWATT = PlanCodes.dayAhead(PlanFamily.NEGAWATT);

    private final JdbcClient jdbc;

    StandingTrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the plans of some filers on a day, with their rows at the level of the whole plan; negawatt plans sell in the blocks
     * of their groups.
     */
    void addTo(Matching matching, LocalDate day, Collection<String> filers) {
        jdbc.sql("""
                select p.filer, p.version, r.kind, r.counterparty, r.plan_number, r.kwh
                from plan.plan p
                left join plan.standing_row r
                  on r.target_date = p.target_date and r.message_code = p.message_code and r.filer = p.filer
                  and (r.block = p.filer or p.message_code = :negawatt) and r.counterparty is not null and r.kind in ('PROCUREMENT', 'SALES')
                where p.target_date = :day and p.filer = any(:filers)
                order by p.filer, r.ordinal
                """)
                .param("negawatt", NEGAWATT)
                .param("day", day)
                .param("filers", filers.toArray(String[]::new))
                .query(row -> {
                    add(matching, row);
                });
    }

    /** The filers whose plans name any of some codes. */
    Set<String> naming(LocalDate day, Collection<String> counterparties) {
        return counterparties.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select distinct filer from plan.standing where target_date = ? and counterparties && ?::text[]")
                        .params(day, counterparties.toArray(String[]::new))
                        .query((row, number) -> row.getString("filer"))
                        .set();
    }

    private static void add(Matching matching, ResultSet row) throws SQLException {
        String filer = row.getString("filer");
        matching.plan(filer, row.getInt("version"));
        String counterparty = row.getString("counterparty");
        if (counterparty != null) {
            boolean bought = row.getString("kind").equals("PROCUREMENT");
            SlotSeries kwh = PairStore.series(row.getArray("kwh"));
            matching.add(new Trade(filer, bought, counterparty, row.getString("plan_number"), kwh));
        }
    }
}
