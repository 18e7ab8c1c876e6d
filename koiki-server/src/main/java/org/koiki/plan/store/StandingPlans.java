package org.koiki.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which plans stand. */
@Repository
public class StandingPlans {
    /** Which of the plans a company sees. */
    public enum View {
        /** Everything it may know of. */
        ALL,
        /** What it filed or what is addressed to it. */
        WHOLE_PLANS
    }

    /** The state of a row {@code p} of {@code plan.plan} while slots are open. */
    static final String STATE = """
            case when p.compared_version is distinct from p.version then 'SUBMITTED'
                 when p.mismatched then 'MISMATCHED' else 'REGISTERED' end""";

    private final JdbcClient jdbc;

    StandingPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans in the order of their ids, after a cursor.
     *
     * @param company who asks; absent for the coordinator, who sees all
     */
    public List<StandingPlan> list(PlanQuery query, View view, @Nullable String company, Instant now) {
        PlanId after =
                query.cursor() == null ? null : PlanId.parse(query.cursor()).orElse(null);
        return jdbc.sql("""
                select *, %1$s as state from plan.plan p
                where (:company::text is null or tso = :company or company = :company
                       or (:view = 'ALL' and :company = any(members)))
                  and (:code::text is null or message_code = :code)
                  and (:from::date is null or target_date >= :from)
                  and (:to::date is null or target_date <= :to)
                  and (:filer::text is null or filer = :filer)
                  and (:state::text is null or case when final_at <= :now then 'CLOSED' else %1$s end = :state)
                  and (:mismatched::boolean is null or (compared_version = version and mismatched = :mismatched))
                  and (:fetched::boolean is null or (fetched_version is not distinct from version) = :fetched)
                  and (:afterDate::date is null
                       or (target_date, message_code, filer) > (:afterDate, :afterCode, :afterFiler))
                order by target_date, message_code, filer
                limit :limit
                """.formatted(STATE))
                .param("company", company)
                .param("view", view.name())
                .param("code", query.messageCode())
                .param("from", query.from())
                .param("to", query.to())
                .param("filer", query.filer())
                .param("state", query.state() == null ? null : query.state().name())
                .param("mismatched", query.mismatched())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("fetched", query.fetched())
                .param("afterDate", after == null ? null : after.targetDate())
                .param("afterCode", after == null ? null : after.messageCode())
                .param("afterFiler", after == null ? null : after.filer())
                .param("limit", query.limit())
                .query((row, number) -> plan(row))
                .list();
    }

    public Optional<StandingPlan> find(PlanId id) {
        return jdbc.sql("""
                select *, %s as state from plan.plan p
                where target_date = ? and message_code = ? and filer = ?
                """.formatted(STATE))
                .params(id.targetDate(), id.messageCode(), id.filer())
                .query((row, number) -> plan(row))
                .optional();
    }

    static StandingPlan plan(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        boolean fetched = version == row.getInt("fetched_version");
        return new StandingPlan(
                new PlanId(
                        row.getString("message_code"),
                        row.getObject("target_date", LocalDate.class),
                        row.getString("filer")),
                version,
                row.getString("sender"),
                row.getString("company"),
                row.getString("destination"),
                row.getString("tso"),
                List.of((String[]) row.getArray("members").getArray()),
                row.getString("file_name"),
                FilingColumns.instant(row, "received_at"),
                FilingColumns.instant(row, "closes_at"),
                FilingColumns.instant(row, "final_at"),
                PlanState.valueOf(row.getString("state")),
                fetched ? row.getObject("fetched_at", OffsetDateTime.class).toInstant() : null);
    }
}
