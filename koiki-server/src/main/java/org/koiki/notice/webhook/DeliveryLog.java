package org.koiki.notice.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.notice.webhook.LoggedDelivery.Try;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was posted to webhooks. */
@Repository
class DeliveryLog {
    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LoggedDelivery> read(long webhook, long cursor, int limit) {
        List<LoggedDelivery> deliveries = jdbc.sql("""
                select delivery.id, delivery.position, kind, ja, en, state, due_at
                from notice.delivery join notice.notice on notice.id = delivery.notice
                where channel = 'WEBHOOK' and target = :webhook::text and delivery.id < :cursor
                order by delivery.id desc limit :limit
                """)
                .param("webhook", webhook)
                .param("cursor", cursor)
                .param("limit", limit)
                .query(LoggedDelivery::read)
                .list();
        Map<Long, List<Try>> tries = tries(deliveries);
        return deliveries.stream()
                .map(delivery -> delivery.with(tries.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    /** Whether it is due again now; not while it is under way. */
    boolean replay(long webhook, long delivery, Instant now) {
        return jdbc.sql("""
                        update notice.delivery set state = 'WAITING', due_at = :now
                        where id = :id and channel = 'WEBHOOK' and target = :webhook::text and state <> 'SENDING'
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", delivery)
                        .param("webhook", webhook)
                        .update()
                == 1;
    }

    private Map<Long, List<Try>> tries(List<LoggedDelivery> deliveries) {
        Long[] ids = deliveries.stream().map(LoggedDelivery::id).toArray(Long[]::new);
        Map<Long, List<Try>> tries = new HashMap<>();
        jdbc.sql("select delivery, at, millis, result from notice.attempt where delivery = any(?) order by id")
                .param(ids)
                .query(row -> {
                    tries.computeIfAbsent(row.getLong("delivery"), id -> new ArrayList<>())
                            .add(Try.read(row));
                });
        return tries;
    }
}
