package org.koiki.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of results as records. */
final class Rows {
    private Rows() {}

    static SlotValue slotValue(ResultSet row) throws SQLException {
        RosterEntry owner = new RosterEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
        return new SlotValue(owner, maybeLong(row, 8), maybeInt(row, 9), row.getLong(10));
    }

    static SlotCount slotCount(ResultSet row) throws SQLException {
        return new SlotCount(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    static @Nullable Long maybeLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer maybeInt(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
