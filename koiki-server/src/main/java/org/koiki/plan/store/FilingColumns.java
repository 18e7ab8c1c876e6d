package org.koiki.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.Outcome;
import org.koiki.plan.PlanId;

/** Reads rows of {@code plan.filing}. */
final class FilingColumns {
    /** All but the files. */
    static final String WITHOUT_FILES = """
            id, company, user_id, received_at, accepted, repeated, reason, faults, version, message_code, filed_as, target_date,
            sender, filer, destination, file_name, sha256, findings, carried_over
            """;

    private FilingColumns() {}

    static FilingSummary summary(ResultSet row) throws SQLException {
        String code = row.getString("message_code");
        LocalDate date = row.getObject("target_date", LocalDate.class);
        String filer = row.getString("filer");
        return new FilingSummary(
                row.getLong("id"),
                row.getString("company"),
                row.getString("user_id"),
                instant(row, "received_at"),
                row.getBoolean("accepted") ? Outcome.ACCEPTED : Outcome.REFUSED,
                row.getBoolean("repeated"),
                row.getString("reason"),
                row.getInt("faults"),
                code == null ? null : new PlanId(code, date, filer).toString(),
                row.getObject("version", Integer.class),
                row.getString("filed_as"),
                date,
                row.getString("sender"),
                filer,
                row.getString("destination"),
                row.getString("file_name"),
                hex(row.getBytes("sha256")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
