package org.koiki.switching.web;

import java.time.ZoneOffset;
import java.util.List;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filters of the list of applications that a user keeps. */
@Repository
class SavedFilters {
    private static final int LONGEST = 40;

    private final JdbcClient jdbc;
    private final MarketClock clock;

    SavedFilters(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param query of the list's address, without question mark */
    record SavedFilter(String name, String query) {}

    List<SavedFilter> of(String user) {
        return jdbc.sql("select name, query from switching.saved_filter where user_id = ? order by name")
                .param(user)
                .query((row, count) -> new SavedFilter(row.getString("name"), row.getString("query")))
                .list();
    }

    /** Keeps a filter; the same name again takes its place. */
    void save(String user, String name, String query) {
        String plain = name.strip().replaceAll("\\p{Cntrl}", "");
        jdbc.sql("""
                insert into switching.saved_filter (user_id, name, query, saved_at) values (?, ?, ?, ?)
                on conflict (user_id, name) do update set query = excluded.query, saved_at = excluded.saved_at
                """)
                .params(
                        user,
                        plain.substring(0, Math.min(LONGEST, plain.length())),
                        query,
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String user, String name) {
        jdbc.sql("delete from switching.saved_filter where user_id = ? and name = ?")
                .params(user, name)
                .update();
    }
}
