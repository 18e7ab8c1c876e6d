package org.koiki.notice.store;

import java.time.ZoneOffset;
import java.util.List;
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
        jdbc.sql("""
                insert into notice.notice (company, kind, key, ja, en, link, facts, created_at)
                values (:company, :kind, :key, :ja, :en, :link, :facts::json, :now)
                on conflict (company, kind, key) do nothing
                """)
                .param("company", notice.company())
                .param("kind", notice.kind())
                .param("key", notice.key())
                .param("ja", notice.ja())
                .param("en", notice.en())
                .param("link", notice.link())
                .param("facts", Facts.write(notice.facts()))
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
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
