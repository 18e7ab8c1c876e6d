package org.koiki.plan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.PlanId;
import org.koiki.plan.Stage;
import org.koiki.plan.Stage.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every stage that a plan went through, from its files and its comparisons. */
@Repository
public class Stages {
    private final JdbcClient jdbc;

    Stages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of time, up to now.
     *
     * @param company whose refused files are shown; absent for those of all
     */
    public List<Stage> of(StandingPlan plan, @Nullable String company, Instant now) {
        List<Stage> stages = new ArrayList<>();
        files(plan.id(), company, stages);
        stages.addAll(comparisons(plan.id()));
        if (!plan.finalAt().isAfter(now)) {
            stages.add(new Stage.Closed(plan.finalAt(), plan.version()));
        }
        stages.sort(Comparator.comparing(Stage::at));
        return stages;
    }

    private void files(PlanId id, @Nullable String company, List<Stage> stages) {
        jdbc.sql("""
                select id, received_at, accepted, version, reason, filed_as from plan.filing
                where day = :date and message_code = :code and filer = :filer and not repeated
                  and (accepted or :company::text is null or company = :company)
                order by id
                """)
                .param("date", id.targetDate())
                .param("code", id.messageCode())
                .param("filer", id.filer())
                .param("company", company)
                .query(row -> {
                    add(row, stages);
                });
    }

    private static void add(ResultSet row, List<Stage> stages) throws SQLException {
        Instant at = FilingColumns.instant(row, "received_at");
        long filing = row.getLong("id");
        stages.add(new Stage.Received(at, filing, row.getString("filed_as")));
        stages.add(
                row.getBoolean("accepted")
                        ? new Stage.Filed(at, filing, row.getInt("version"))
                        : new Stage.Refused(at, filing, row.getString("reason")));
    }

    private List<Stage> comparisons(PlanId id) {
        return jdbc.sql("""
                select version, state, cause, at from plan.transition
                where target_date = ? and message_code = ? and filer = ? order by id
                """)
                .params(id.targetDate(), id.messageCode(), id.filer())
                .query((row, number) -> comparison(row))
                .list();
    }

    private static Stage comparison(ResultSet row) throws SQLException {
        Instant at = FilingColumns.instant(row, "at");
        Cause cause = Cause.valueOf(row.getString("cause"));
        return row.getString("state").equals("MISMATCHED")
                ? new Stage.Mismatched(at, row.getInt("version"), cause)
                : new Stage.Registered(at, row.getInt("version"), cause);
    }
}
