package org.koiki.plan.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the versions of plans. */
@Repository
public class PlanVersions {
    private static final String OF_PLAN =
            " where day = ? and message_code = ? and filer = ? and not repeated and version ";

    private final JdbcClient jdbc;
    private final StoredJson json;

    PlanVersions(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All versions, latest first. */
    public List<PlanVersion> list(PlanId id) {
        return jdbc.sql("select " + FilingColumns.WITHOUT_FILES + " from plan.filing" + OF_PLAN
                        + "is not null order by version desc")
                .params(id.targetDate(), id.messageCode(), id.filer())
                .query((row, number) -> new PlanVersion(
                        row.getInt("version"),
                        row.getLong("id"),
                        row.getString("filed_as"),
                        row.getString("user_id"),
                        FilingColumns.instant(row, "received_at"),
                        row.getString("file_name"),
                        Objects.requireNonNull(FilingColumns.hex(row.getBytes("sha256"))),
                        json.carriedRows(row.getString("carried_over"))))
                .list();
    }

    public Optional<PlanFile> file(PlanId id, int version) {
        return jdbc.sql("select file_name, original, standing from plan.filing" + OF_PLAN + "= ?")
                .params(id.targetDate(), id.messageCode(), id.filer(), version)
                .query((row, number) ->
                        new PlanFile(row.getString("file_name"), row.getBytes("original"), row.getBytes("standing")))
                .optional();
    }
}
