package org.koiki.notice.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An address to which notices of a company are posted.
 *
 * @param enabled whether they are; switched off by hand or after many failures
 * @param failures failed tries since the last one that worked
 * @param createdAt system time
 */
public record Webhook(long id, String url, boolean enabled, int failures, Instant createdAt) {
    static Webhook read(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("url"),
                row.getBoolean("enabled"),
                row.getInt("failures"),
                row.getTimestamp("created_at").toInstant());
    }
}
