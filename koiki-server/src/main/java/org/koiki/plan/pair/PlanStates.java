package org.koiki.plan.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves plans to registered (登録済み) or mismatched (計画間不整合), and keeps every move. */
@Repository
class PlanStates {
    private final JdbcClient jdbc;

    PlanStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A plan that was compared, or whose counterparty was.
     *
     * @param company that filed it
     * @param revised whether it was its own new version that was compared
     * @param mismatched whether any of its pairs disagrees now
     * @param before whether any did before
     */
    record Compared(PlanId plan, int version, String company, boolean revised, boolean mismatched, boolean before) {}

    /**
     * Moves the plans of all parties to where their pairs put them.
     *
     * @param revised filers whose own plans were due
     * @param versions the versions that were compared, by filer
     */
    List<Compared> enter(LocalDate day, Set<String> revised, Map<String, Integer> versions, Instant at) {
        List<String> filers = List.copyOf(versions.keySet());
        return jdbc.sql("""
                with compared as (
                    select * from unnest(:filers::text[], :versions::int[], :revised::boolean[]) c (filer, version, revised)
                ), moved as (
                    update plan.plan p
                    set compared_version = case when c.revised then c.version else p.compared_version end,
                        mismatched = exists (
                            select from plan.pair a
                            where a.target_date = p.target_date and (a.buyer = p.filer or a.seller = p.filer)
                              and (a.mismatches <> '{}' or a.numbers_differ))
                    from compared c
                    where p.target_date = :day and p.filer = c.filer
                    returning new.message_code, new.filer, c.version, new.company, new.mismatched, c.revised,
                              old.mismatched as before
                ), kept as (
                    insert into plan.transition (target_date, message_code, filer, version, state, cause, at)
                    select :day, message_code, filer, version, case when mismatched then 'MISMATCHED' else 'REGISTERED' end,
                           case when revised then 'COMPARED' else 'COUNTERPARTY' end, :at
                    from moved where revised or mismatched <> before
                )
                select * from moved
                """)
                .param("filers", filers.toArray(String[]::new))
                .param("versions", filers.stream().map(versions::get).toArray(Integer[]::new))
                .param("revised", filers.stream().map(revised::contains).toArray(Boolean[]::new))
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Compared(
                        new PlanId(row.getString("message_code"), day, row.getString("filer")),
                        row.getInt("version"),
                        row.getString("company"),
                        row.getBoolean("revised"),
                        row.getBoolean("mismatched"),
                        row.getBoolean("before")))
                .list();
    }
}
