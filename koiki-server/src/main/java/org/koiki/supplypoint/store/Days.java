package org.koiki.supplypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;

/** Dates and instants in the database. */
final class Days {
    private Days() {}

    static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    static OffsetDateTime in(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
