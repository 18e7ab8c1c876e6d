package org.koiki.notice.webhook;

import java.time.Clock;
import java.time.ZoneOffset;
import org.koiki.notice.feed.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each notice goes once to each webhook of its company that is switched on. */
@Component
class WebhookChannel implements Channel {
    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookChannel(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void take(long after, long until) {
        jdbc.sql("""
                insert into notice.delivery (notice, position, channel, target, due_at)
                select told.id, position, 'WEBHOOK', webhook.id::text, :now
                from notice.event join notice.notice told on told.id = event.notice
                join notice.webhook on webhook.company = told.company and webhook.enabled
                left join notice.preference on preference.company = told.company and preference.kind = told.kind
                where position > :after and position <= :until and coalesce(preference.webhook, true)
                order by position, webhook.id
                """)
                .param("after", after)
                .param("until", until)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
