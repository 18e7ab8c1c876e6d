package org.koiki.participant.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counter that grows with each change of the masters. */
@Repository
class Revisions {
    private final JdbcClient jdbc;
    private final MarketClock clock;

    Revisions(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets one change at a time in, until its transaction ends. */
    void lock() {
        jdbc.sql("lock table participant.revision in share row exclusive mode").update();
    }

    long changed(Actor by) {
        return add(by.company(), by.user(), null);
    }

    long loaded(String folder) {
        return add(null, null, folder);
    }

    private long add(@Nullable String company, @Nullable String user, @Nullable String seed) {
        return jdbc.sql("""
                insert into participant.revision (number, market_time, company, user_id, seed)
                select coalesce(max(number), 0) + 1, :time, :company, :user, :seed from participant.revision
                returning number
                """)
                .param("time", clock.now().atOffset(ZoneOffset.UTC))
                .param("company", company)
                .param("user", user)
                .param("seed", seed)
                .query(Long.class)
                .single();
    }

    long latest() {
        return jdbc.sql("select coalesce(max(number), 0) from participant.revision")
                .query(Long.class)
                .single();
    }

    /** The revision that stood at a market time. */
    long at(Instant time) {
        return jdbc.sql("select coalesce(max(number), 0) from participant.revision where market_time <= :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean isLoaded(String folder) {
        return jdbc.sql("select exists (select from participant.revision where seed = :folder)")
                .param("folder", folder)
                .query(Boolean.class)
                .single();
    }
}
