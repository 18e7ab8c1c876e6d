package org.koiki.notice.feed;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that have a place in the feed. */
@Repository
class Feed {
    private final JdbcClient jdbc;

    Feed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a company was told after a place, in order. */
    List<Event> after(String company, long position, int limit) {
        return jdbc.sql("""
                select event.position, told.* from notice.event join notice.notice told on told.id = event.notice
                where event.company = :company and in_feed and position > :position
                order by position limit :limit
                """)
                .param("company", company)
                .param("position", position)
                .param("limit", limit)
                .query(Event::read)
                .list();
    }

    /** The last place given; 0 when none is. */
    long end() {
        return jdbc.sql("select coalesce(max(position), 0) from notice.event")
                .query(Long.class)
                .single();
    }

    /** The companies that were told something after one place and up to another. */
    Set<String> companies(long after, long until) {
        return jdbc.sql("select distinct company from notice.event where position > ? and position <= ?")
                .params(after, until)
                .query((row, number) -> row.getString("company"))
                .set();
    }
}
