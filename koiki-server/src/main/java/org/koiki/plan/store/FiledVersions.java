package org.koiki.plan.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.FileName;
import org.koiki.message.PlanFileName;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The latest version of each plan under each message code: an intraday plan revises the plan of the day ahead, and both
 * stay there to be fetched. The ids name the message code as filed.
 */
@Repository
public class FiledVersions {
    private static final String LATEST = """
            select distinct on (p.target_date, p.filer)
                   p.target_date, f.filed_as as message_code, p.filer, f.version, f.sender, p.company, f.destination, p.tso,
                   p.members, f.file_name, f.received_at, p.closes_at, p.final_at, p.fetched_version, p.fetched_at,
                   %s as state
            from plan.plan p
            join plan.filing f on f.day = p.target_date and f.message_code = p.message_code and f.filer = p.filer
            where f.version is not null and not f.repeated
              and p.message_code = :standing and f.filed_as = :filedAs
            """.formatted(StandingPlans.STATE);

    private final JdbcClient jdbc;

    FiledVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of days and filers.
     *
     * @param company that filed the plans or to which they are addressed; absent for all
     */
    public List<StandingPlan> list(String messageCode, LocalDate from, @Nullable String company) {
        return latest(
                        messageCode,
                        "and p.target_date >= :from and (:company::text is null or p.tso = :company or p.company = :company)")
                .param("from", from)
                .param("company", company)
                .query((row, number) -> StandingPlans.plan(row))
                .list();
    }

    public Optional<StandingPlan> find(PlanId id) {
        return latest(id.messageCode(), "and p.target_date = :date and p.filer = :filer")
                .param("date", id.targetDate())
                .param("filer", id.filer())
                .query((row, number) -> StandingPlans.plan(row))
                .optional();
    }

    public Optional<StandingPlan> findByFileName(String fileName) {
        return FileName.read(fileName).name() instanceof PlanFileName name
                ? latest(name.messageCode(), "and p.target_date = :date and f.file_name = :name")
                        .param("date", name.date())
                        .param("name", name.xml())
                        .query((row, number) -> StandingPlans.plan(row))
                        .list()
                        .stream()
                        .max(Comparator.comparing(StandingPlan::receivedAt))
                : Optional.empty();
    }

    private StatementSpec latest(String messageCode, String condition) {
        return jdbc.sql(LATEST + condition + " order by p.target_date, p.filer, f.version desc")
                .param("standing", PlanCodes.dayAhead(messageCode))
                .param("filedAs", messageCode);
    }
}
