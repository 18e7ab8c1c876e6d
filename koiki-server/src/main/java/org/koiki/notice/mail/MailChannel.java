package org.koiki.notice.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import org.koiki.notice.feed.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each notice goes once to each address that its company has for its kind or for all kinds. */
@Component
class MailChannel implements Channel {
    private final JdbcClient jdbc;
    private final Clock clock;

    MailChannel(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void take(long after, long until) {
        jdbc.sql("""
                insert into notice.delivery (notice, position, channel, target, language, due_at)
                select distinct on (told.id, address.address)
                    told.id, position, 'MAIL', address.address, address.language, :now
                from notice.event join notice.notice told on told.id = event.notice
                join notice.address on address.company = told.company and coalesce(address.kind, told.kind) = told.kind
                left join notice.preference on preference.company = told.company and preference.kind = told.kind
                where position > :after and position <= :until and coalesce(preference.mail, true)
                order by told.id, address.address, address.kind nulls last
                """)
                .param("after", after)
                .param("until", until)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
