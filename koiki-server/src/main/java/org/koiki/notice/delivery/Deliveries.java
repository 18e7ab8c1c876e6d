package org.koiki.notice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries in the database. A try is saved before it begins and after it ended. */
@Repository
class Deliveries {
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is due longest; nobody else gets it before the end of the lease. */
    Optional<Delivery> lease(Way way, Instant now, Instant until) {
        return jdbc.sql("""
                with leased as (
                    update notice.delivery set state = 'SENDING', tries = tries + 1, due_at = :until
                    where id = (
                        select id from notice.delivery
                        where channel = :channel and state in ('WAITING', 'SENDING') and due_at <= :now
                            and not (channel = 'WEBHOOK' and target in (
                                select webhook.id::text from notice.webhook where not enabled))
                        order by due_at, id limit 1
                        for update skip locked)
                    returning id as delivery, notice as notice_id, position, target, language, tries)
                select * from leased join notice.notice on notice.id = notice_id
                """)
                .param("channel", way.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Delivery::read)
                .optional();
    }

    void sent(Delivery delivery, Attempt attempt) {
        end(delivery, attempt, "SENT", attempt.at());
    }

    void failed(Delivery delivery, Attempt attempt, Optional<Instant> again) {
        end(delivery, attempt, again.isPresent() ? "WAITING" : "FAILED", again.orElse(attempt.at()));
    }

    /** Logs a try; the state changes only while the lease is still the one of this try. */
    private void end(Delivery delivery, Attempt attempt, String state, Instant due) {
        jdbc.sql("""
                with logged as (
                    insert into notice.attempt (delivery, at, millis, result) values (:id, :at, :millis, :result))
                update notice.delivery set state = :state, due_at = :due
                where id = :id and state = 'SENDING' and tries = :tries
                """)
                .param("id", delivery.id())
                .param("tries", delivery.tries())
                .param("state", state)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("millis", attempt.took().toMillis())
                .param("result", attempt.result())
                .update();
    }

    /** A try that ended. */
    record Attempt(Instant at, Duration took, String result) {}
}
