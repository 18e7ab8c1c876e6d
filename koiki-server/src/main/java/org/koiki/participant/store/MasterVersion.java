package org.koiki.participant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Master;

/**
 * A record as it stood at some time, and who wrote it so.
 *
 * @param revision the revision that wrote it
 * @param replaced the revision that replaced it; absent while it stands
 * @param changedAt market time of the change
 * @param company who changed it; absent when it came from a seed file
 */
public record MasterVersion(
        Master record,
        long revision,
        @Nullable Long replaced,
        Instant changedAt,
        @Nullable String company,
        @Nullable String user) {

    static MasterVersion read(ResultSet row, Master master) throws SQLException {
        return new MasterVersion(
                master,
                row.getLong("revision"),
                row.getObject("replaced", Long.class),
                row.getObject("market_time", OffsetDateTime.class).toInstant(),
                row.getString("by_company"),
                row.getString("user_id"));
    }
}
