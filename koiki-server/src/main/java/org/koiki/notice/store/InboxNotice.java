package org.koiki.notice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.notice.Notice;

/**
 * A notice as it lies in a company's inbox.
 *
 * @param createdAt market time
 * @param readBy user who read it first; absent while it is unread
 */
public record InboxNotice(
        long id, Notice notice, Instant createdAt, @Nullable String readBy) {

    /** Reads a row of {@code notice.notice}. */
    public static InboxNotice read(ResultSet row, int number) throws SQLException {
        Notice notice = new Notice(
                row.getString("company"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("ja"),
                row.getString("en"),
                row.getString("link"),
                Facts.read(row.getString("facts")));
        return new InboxNotice(
                row.getLong("id"),
                notice,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("read_by"));
    }
}
