package org.koiki.plan.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
     */
    List<Compared> enter(LocalDate day, Set<String> revised, Collection<String> parties, Instant at) {
        List<Compared> all = jdbc.sql("""
                update plan.plan p
                set compared_version = case when p.filer = any(:revised) then p.version else p.compared_version end,
                    mismatched = exists (
                        select from plan.pair a
                        where a.target_date = p.target_date and (a.buyer = p.filer or a.seller = p.filer)
                          and (a.mismatches <> '{}' or a.numbers_differ))
                where p.target_date = :day and p.filer = any(:parties) and p.version > 0
                returning new.message_code, new.filer, new.version, new.company, new.mismatched,
                          new.filer = any(:revised) as revised, old.mismatched as before
                """)
                .param("revised", revised.toArray(String[]::new))
                .param("parties", union(revised, parties))
                .param("day", day)
                .query((row, number) -> new Compared(
                        new PlanId(row.getString("message_code"), day, row.getString("filer")),
                        row.getInt("version"),
                        row.getString("company"),
                        row.getBoolean("revised"),
                        row.getBoolean("mismatched"),
                        row.getBoolean("before")))
                .list();
        all.stream()
                .filter(plan -> plan.revised() || plan.mismatched() != plan.before())
                .forEach(plan -> record(plan, at));
        return all;
    }

    private void record(Compared plan, Instant at) {
        jdbc.sql("insert into plan.transition (target_date, message_code, filer, version, state, cause, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        plan.plan().targetDate(),
                        plan.plan().messageCode(),
                        plan.plan().filer(),
                        plan.version(),
                        plan.mismatched() ? "MISMATCHED" : "REGISTERED",
                        plan.revised() ? "COMPARED" : "COUNTERPARTY",
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] union(Set<String> revised, Collection<String> parties) {
        return Stream.concat(revised.stream(), parties.stream()).distinct().toArray(String[]::new);
    }
}
