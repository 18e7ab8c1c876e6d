package org.koiki.notice.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.Gathered;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredNotices implements Notices {
    private final JdbcClient jdbc;
    private final MarketClock clock;
    private final Inbox inbox;

    StoredNotices(JdbcClient jdbc, MarketClock clock, Inbox inbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.inbox = inbox;
    }

    @Override
    public void tell(Notice notice) {
        Gathered.add(notice, this, this::write);
    }

    private void write(List<Notice> notices) {
        jdbc.sql("""
                with told as (
                    insert into notice.notice (company, kind, key, ja, en, link, facts, created_at)
                    select company, kind, key, ja, en, link, facts::json, :now
                    from unnest(:companies, :kinds, :keys, :ja, :en, :links, :facts)
                        with ordinality as told (company, kind, key, ja, en, link, facts, place)
                    order by place
                    on conflict (company, kind, key) do nothing
                    returning id)
                insert into notice.unplaced select id from told
                """)
                .param("companies", texts(notices, Notice::company))
                .param("kinds", texts(notices, Notice::kind))
                .param("keys", texts(notices, Notice::key))
                .param("ja", texts(notices, Notice::ja))
                .param("en", texts(notices, Notice::en))
                .param("links", texts(notices, Notice::link))
                .param("facts", texts(notices, notice -> Facts.write(notice.facts())))
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String[] texts(List<Notice> notices, Function<Notice, @Nullable String> text) {
        return notices.stream().map(text).toArray(String[]::new);
    }

    @Override
    public int countUnread(String company) {
        return inbox.unread(company);
    }

    @Override
    public List<Notice> unread(String company, int most) {
        return inbox.read(company, true, null, most).stream()
                .map(InboxNotice::notice)
                .toList();
    }
}
