package org.koiki.switching.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.ApplicationStage;

/** An application as a row of {@code switching.application}. */
final class ApplicationRow {
    private ApplicationRow() {}

    static Application read(ResultSet row) throws SQLException {
        return new Application(
                row.getString("number"),
                ContentJson.read(ApplicationKind.valueOf(row.getString("kind")), row.getString("content")),
                row.getString("company"),
                row.getString("tso"),
                stage(row),
                row.getString("update_kind"),
                day(row, "match_by"),
                row.getString("relay"),
                row.getString("partner"),
                day(row, "works_planned_on"),
                day(row, "works_done_on"),
                day(row, "effective_on"),
                day(row, "taken_over_on"),
                row.getString("stage_before"),
                row.getString("note"),
                at(row, "received_at"),
                row.getInt("version"));
    }

    /** The same without what only its parties may read. */
    static ApplicationLine line(ResultSet row) throws SQLException {
        ApplicationStage stage = stage(row);
        return new ApplicationLine(
                row.getString("number"),
                ApplicationKind.valueOf(row.getString("kind")),
                Family.valueOf(row.getString("family")),
                row.getString("point"),
                row.getString("company"),
                stage.word(),
                stage.isLocked(),
                row.getString("update_kind"),
                required(row, "wished_on"),
                day(row, "match_by"),
                row.getString("relay"),
                row.getString("partner") != null,
                day(row, "works_planned_on"),
                day(row, "works_done_on"),
                day(row, "effective_on"),
                row.getString("refusal"),
                row.getString("note"),
                at(row, "received_at"),
                stage.at(),
                row.getInt("version"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ApplicationStage stage(ResultSet row) throws SQLException {
        Instant at = at(row, "updated_at");
        return switch (row.getString("stage")) {
            case "WORKS_PLANNED" -> new ApplicationStage.WorksPlanned(at, required(row, "works_planned_on"));
            case "WORKS_DONE" -> new ApplicationStage.WorksDone(at, required(row, "works_done_on"));
            case "REFUSED" -> new ApplicationStage.Refused(at, row.getString("refusal"), row.getString("note"));
            default -> plain(row.getString("stage"), at);
        };
    }

    /** A stage that says no more than itself. */
    static ApplicationStage plain(String word, Instant at) {
        return switch (word) {
            case "RECEIVED" -> new ApplicationStage.Received(at);
            case "WAITING" -> new ApplicationStage.Waiting(at);
            case "WITH_TSO" -> new ApplicationStage.WithTso(at);
            case "MATCHED" -> new ApplicationStage.Matched(at);
            case "ACCEPTED" -> new ApplicationStage.Accepted(at);
            case "CANCEL_REQUESTED" -> new ApplicationStage.CancelRequested(at);
            case "COMPLETED" -> new ApplicationStage.Completed(at);
            case "CANCELLED" -> new ApplicationStage.Cancelled(at);
            default -> throw new IllegalStateException("application stage " + word);
        };
    }

    private static LocalDate required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(day(row, column), column);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
