package org.koiki.notice.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A notice on its way to a webhook, with all tries so far.
 *
 * @param state {@code WAITING}, {@code SENDING}, {@code SENT} or {@code FAILED}
 * @param dueAt while it waits: when it is tried next; system time
 * @param tries oldest first
 */
public record LoggedDelivery(
        long id, long position, String kind, String ja, String en, String state, Instant dueAt, List<Try> tries) {
    /** One try. */
    public record Try(Instant at, long millis, String result) {
        static Try read(ResultSet row) throws SQLException {
            return new Try(row.getTimestamp("at").toInstant(), row.getLong("millis"), row.getString("result"));
        }
    }

    LoggedDelivery with(List<Try> found) {
        return new LoggedDelivery(id, position, kind, ja, en, state, dueAt, found);
    }

    static LoggedDelivery read(ResultSet row, int number) throws SQLException {
        return new LoggedDelivery(
                row.getLong("id"),
                row.getLong("position"),
                row.getString("kind"),
                row.getString("ja"),
                row.getString("en"),
                row.getString("state"),
                row.getTimestamp("due_at").toInstant(),
                List.of());
    }
}
