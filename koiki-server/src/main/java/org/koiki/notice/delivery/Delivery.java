package org.koiki.notice.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.koiki.notice.feed.Event;

/**
 * A notice on its way to one receiver.
 *
 * @param id stays the same over all tries
 * @param target where it goes, as its channel understands it
 * @param tries how often it was tried, this time included
 */
public record Delivery(long id, String target, @Nullable String language, int tries, Event event) {

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("delivery"),
                row.getString("target"),
                row.getString("language"),
                row.getInt("tries"),
                Event.read(row, number));
    }
}
