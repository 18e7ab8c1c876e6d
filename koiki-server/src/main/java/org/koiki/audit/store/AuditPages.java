package org.koiki.audit.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail, newest entries first. */
@Repository
public class AuditPages {
    private final JdbcClient jdbc;

    AuditPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AuditPage read(AuditQuery query) {
        List<StoredEntry> found = jdbc.sql("""
                select * from audit.entry
                where (:company::text is null or company = :company or owner = :company)
                  and (:visibleTo::text is null or company = :visibleTo or owner = :visibleTo)
                  and (:action::text is null or action = :action or starts_with(action, :action || '.'))
                  and (:since::timestamptz is null or market_time >= :since)
                  and (:until::timestamptz is null or market_time < :until)
                  and (:cursor::bigint is null or id < :cursor)
                order by id desc limit :limit
                """)
                .param("company", query.company())
                .param("visibleTo", query.visibleTo())
                .param("action", query.action())
                .param("since", query.since())
                .param("until", query.until())
                .param("cursor", query.cursor())
                .param("limit", query.limit())
                .query(StoredEntry::read)
                .list();
        return AuditPage.of(found, query.limit());
    }
}
