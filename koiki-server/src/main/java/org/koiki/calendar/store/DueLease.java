package org.koiki.calendar.store;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which node runs what falls due: it renews every second, and is followed by another within seconds of its death. */
@Component
class DueLease {
    static final Duration RENEWAL = Duration.ofSeconds(1);
    private static final Duration TERM = RENEWAL.multipliedBy(3);

    private final UUID node = UUID.randomUUID();
    private final JdbcClient jdbc;
    private volatile boolean held;

    DueLease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID node() {
        return node;
    }

    boolean isHeld() {
        return held;
    }

    void renew() {
        boolean renewed = false;
        try {
            renewed = take();
        } finally {
            held = renewed;
        }
    }

    private boolean take() {
        return jdbc.sql("""
                insert into calendar.due_lease as lease (holder, until)
                values (:node, clock_timestamp() + :term * interval '1 millisecond')
                on conflict (only_row) do update set holder = excluded.holder, until = excluded.until
                where lease.holder = excluded.holder or lease.until < clock_timestamp()
                """).param("node", node).param("term", TERM.toMillis()).update() == 1;
    }

    @PreDestroy
    void release() {
        held = false;
        jdbc.sql("delete from calendar.due_lease where holder = :node")
                .param("node", node)
                .update();
    }
}
