package org.koiki.plan.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of plans that wait for their comparison. Filing adds them in its own transaction. */
@Repository
class ComparisonDue {
    private final JdbcClient jdbc;

    ComparisonDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days of which something is due, what is due first before the rest. */
    List<LocalDate> days(Instant now) {
        return jdbc.sql("""
                select target_date from plan.comparison_due where due_at <= ? group by target_date order by min(due_at)
                """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("target_date", LocalDate.class))
                .list();
    }

    /** Waits until no other transaction compares that day. */
    void lock(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan.pair'), ?)")
                .param((int) day.toEpochDay())
                .query(row -> {});
    }

    /** Takes the filers whose plans are due; they are gone when the transaction ends. */
    Set<String> take(LocalDate day, Instant now) {
        return jdbc.sql("delete from plan.comparison_due where target_date = ? and due_at <= ? returning filer")
                .params(day, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("filer"))
                .set();
    }
}
