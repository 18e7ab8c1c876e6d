package org.koiki.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.koiki.calendar.Due;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The waiting entries of the due list. */
@Component
class DueRows {
    /** How often an entry may fail before those after it no longer wait for it. */
    static final int PATIENCE = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 9;

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first in order, due or not. */
    Optional<DueEntry> next(Collection<String> kinds) {
        return jdbc.sql("""
                select id, kind, key, due_at, attempts, retry_at is null or retry_at <= clock_timestamp() as ready
                from calendar.due
                where state = 'WAITING' and kind = any(:kinds)
                  and (attempts < :patience or retry_at <= clock_timestamp())
                order by due_at, priority, id
                limit 1
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("patience", PATIENCE)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Locks an entry; false when it is done, or when another node holds the lease by now. */
    boolean take(DueEntry entry, UUID holder) {
        return jdbc.sql("""
                select id from calendar.due
                where id = :id and state = 'WAITING'
                  and exists (select from calendar.due_lease where holder = :holder)
                for update
                """)
                .param("id", entry.id())
                .param("holder", holder)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void done(DueEntry entry) {
        jdbc.sql("update calendar.due set state = 'DONE', done_at = clock_timestamp() where id = :id")
                .param("id", entry.id())
                .update();
    }

    void failed(DueEntry entry, String error) {
        jdbc.sql("""
                update calendar.due
                set attempts = attempts + 1, error = :error, retry_at = clock_timestamp() + :pause * interval '1 millisecond'
                where id = :id and state = 'WAITING'
                """)
                .param("id", entry.id())
                .param("error", error)
                .param("pause", FIRST_PAUSE.toMillis() << Math.min(entry.attempts(), MOST_DOUBLINGS))
                .update();
    }

    private static DueEntry entry(ResultSet row) throws SQLException {
        Due due = new Due(
                row.getString("kind"),
                row.getString("key"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
        return new DueEntry(row.getLong("id"), due, row.getInt("attempts"), row.getBoolean("ready"));
    }
}
