package org.koiki.calendar.store;

import java.time.ZoneOffset;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredDueList implements DueList {
    private final JdbcClient jdbc;

    StoredDueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void schedule(Due due, int priority) {
        jdbc.sql("""
                insert into calendar.due (kind, key, due_at, priority) values (:kind, :key, :at, :priority)
                on conflict (kind, key) do nothing
                """)
                .param("kind", due.kind())
                .param("key", due.key())
                .param("at", due.at().atOffset(ZoneOffset.UTC))
                .param("priority", priority)
                .update();
    }
}
