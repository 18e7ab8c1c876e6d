package org.koiki.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.FilingQuery;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.FilingView;
import org.koiki.plan.Outcome;
import org.koiki.plan.PlanId;
import org.koiki.plan.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads attempts to file. */
@Repository
public class StoredFilings {
    private final JdbcClient jdbc;
    private final StoredJson json;

    StoredFilings(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param company whose filings; absent for those of all */
    public Page<FilingSummary> list(FilingQuery query, @Nullable String company) {
        List<FilingSummary> found = jdbc.sql("""
                select %s from plan.filing
                where (:company::text is null or company = :company)
                  and (:since::timestamptz is null or received_at >= :since)
                  and (:until::timestamptz is null or received_at < :until)
                  and (:accepted::boolean is null or accepted = :accepted)
                  and (:cursor::bigint is null or id < :cursor)
                order by id desc limit :limit
                """.formatted(FilingColumns.WITHOUT_FILES))
                .param("company", company)
                .param("since", start(query.from()))
                .param("until", query.to() == null ? null : start(query.to().plusDays(1)))
                .param("accepted", query.outcome() == null ? null : query.outcome() == Outcome.ACCEPTED)
                .param("cursor", query.cursor() == null ? null : Long.valueOf(query.cursor()))
                .param("limit", query.limit())
                .query((row, number) -> FilingColumns.summary(row))
                .list();
        String next = found.size() < query.limit()
                ? null
                : Long.toString(found.getLast().id());
        return new Page<>(found, next);
    }

    /** Refused files of a company for plans of a day or later, or received then when they do not tell; oldest first. */
    public List<FilingSummary> refused(LocalDate from, String company) {
        return jdbc.sql("""
                select %s from plan.filing
                where company = ? and day >= ? and not accepted
                order by id
                """.formatted(FilingColumns.WITHOUT_FILES))
                .params(company, from)
                .query((row, number) -> FilingColumns.summary(row))
                .list();
    }

    public Optional<FilingView> find(long id) {
        return jdbc.sql("select %s from plan.filing where id = ?".formatted(FilingColumns.WITHOUT_FILES))
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** The receipt that was given for a version. */
    public Receipt receipt(PlanId id, int version) {
        FilingView view = jdbc.sql("""
                select %s from plan.filing
                where day = ? and message_code = ? and filer = ? and version = ? and not repeated
                """.formatted(FilingColumns.WITHOUT_FILES))
                .params(id.targetDate(), id.messageCode(), id.filer(), version)
                .query((row, number) -> view(row))
                .single();
        FilingSummary filing = view.filing();
        return new Receipt(
                filing.id(),
                filing.planId(),
                version,
                Outcome.ACCEPTED,
                false,
                false,
                filing.receivedAt(),
                filing.messageCode(),
                filing.targetDate(),
                filing.sender(),
                filing.filer(),
                filing.destination(),
                filing.fileName(),
                filing.sha256(),
                view.findings(),
                view.carriedOver());
    }

    private FilingView view(ResultSet row) throws SQLException {
        return new FilingView(
                FilingColumns.summary(row),
                json.findings(row.getString("findings")),
                json.carriedRows(row.getString("carried_over")));
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(MarketClock.JST).toOffsetDateTime();
    }
}
