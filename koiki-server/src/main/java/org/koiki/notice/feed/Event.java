package org.koiki.notice.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.koiki.notice.Notice;
import org.koiki.notice.store.InboxNotice;

/**
 * A notice as machines get it.
 *
 * @param position place in the feed; later notices have higher ones, not all of them the company's own
 * @param createdAt market time
 */
public record Event(long position, Instant createdAt, Notice notice) {

    /** Reads a row of {@code notice.notice} with its place. */
    public static Event read(ResultSet row, int number) throws SQLException {
        InboxNotice notice = InboxNotice.read(row, number);
        return new Event(row.getLong("position"), notice.createdAt(), notice.notice());
    }
}
