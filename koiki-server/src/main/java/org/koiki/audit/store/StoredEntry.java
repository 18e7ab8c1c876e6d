package org.koiki.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.koiki.audit.AuditEntry;

/**
 * An entry as it lies in the trail.
 *
 * @param tx transaction that wrote it
 * @param recordedAt system time
 * @param marketTime what the market clock showed
 */
public record StoredEntry(long id, long tx, Instant recordedAt, Instant marketTime, AuditEntry entry) {

    static StoredEntry read(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getLong("tx"),
                instant(row, "recorded_at"),
                instant(row, "market_time"),
                entry(row));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new AuditEntry.Actor(
                        row.getString("company"),
                        row.getString("user_id"),
                        row.getString("certificate"),
                        row.getString("address")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("owner"),
                AuditEntry.Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
