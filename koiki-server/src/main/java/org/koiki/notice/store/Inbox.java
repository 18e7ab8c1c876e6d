package org.koiki.notice.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that a company has received. */
@Repository
public class Inbox {
    private final JdbcClient jdbc;
    private final MarketClock clock;

    Inbox(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param cursor {@code id} of the last notice of the page before; absent for the first page
     */
    public List<InboxNotice> read(String company, boolean unreadOnly, @Nullable Long cursor, int limit) {
        return jdbc.sql("""
                select * from notice.notice
                where company = :company
                  and (not :unreadOnly or read_at is null)
                  and (:cursor::bigint is null or id < :cursor)
                order by id desc limit :limit
                """)
                .param("company", company)
                .param("unreadOnly", unreadOnly)
                .param("cursor", cursor)
                .param("limit", limit)
                .query(InboxNotice::read)
                .list();
    }

    public Optional<InboxNotice> find(String company, long id) {
        return jdbc.sql("select * from notice.notice where company = ? and id = ?")
                .params(company, id)
                .query(InboxNotice::read)
                .optional();
    }

    public int unread(String company) {
        return jdbc.sql("select count(*) from notice.notice where company = :company and read_at is null")
                .param("company", company)
                .query(Integer.class)
                .single();
    }

    /** Marks a notice as read for the company; false when the company has no such notice. */
    public boolean markRead(String company, long id, String user) {
        int known = jdbc.sql("""
                update notice.notice set read_at = coalesce(read_at, :now), read_by = coalesce(read_by, :user)
                where company = :company and id = :id
                """)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("user", user)
                .param("company", company)
                .param("id", id)
                .update();
        return known > 0;
    }
}
