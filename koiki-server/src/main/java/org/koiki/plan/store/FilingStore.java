package org.koiki.plan.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.PlanHead;
import org.koiki.plan.PlanId;
import org.koiki.plan.store.NewVersion.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps filings and what stands after them. Every method needs the caller's transaction. */
@Repository
public class FilingStore {
    private static final String COLUMNS = """
            (day, received_at, company, user_id, certificate, accepted, repeated, reason, faults, message_code, filed_as,
             target_date, sender, filer, destination, version, file_name, sha256, original, standing, findings, carried_over)
            values (:day, :receivedAt, :company, :user, :certificate, :accepted, :repeated, :reason, :faults, :messageCode,
             :filedAs, :targetDate, :sender, :filer, :destination, :version, :fileName, :sha256, :original, :standing,
             :findings::json, :carriedOver::json)
            """;

    private static final String ACCEPT = """
            with filed as (
                insert into plan.filing %s returning id
            ), stands as (
                insert into plan.plan (target_date, message_code, filer, version, filing, filed_as, sender, company, destination,
                                       tso, members, file_name, sha256, received_at, closes_at, final_at)
                select :targetDate, :messageCode, :filer, :version, id, :filedAs, :sender, :company, :destination,
                       :tso, :members, :fileName, :sha256, :receivedAt, :closesAt, :finalAt
                from filed
                on conflict (target_date, message_code, filer) do update
                set version = excluded.version, filing = excluded.filing, filed_as = excluded.filed_as, sender = excluded.sender,
                    company = excluded.company, destination = excluded.destination, tso = excluded.tso,
                    members = excluded.members, file_name = excluded.file_name, sha256 = excluded.sha256,
                    received_at = excluded.received_at, closes_at = excluded.closes_at, final_at = excluded.final_at
            ), rows as (
                insert into plan.standing (target_date, message_code, filer, blocks, kinds, counterparties, plan_numbers, names,
                                           automatic, area_specified, kwh, seconds, second_at)
                values (:targetDate, :messageCode, :filer, :blocks, :kinds, :counterparties, :planNumbers, :names,
                        :automatic, :areaSpecified, :kwh, :seconds, :secondAt)
                on conflict (target_date, message_code, filer) do update
                set blocks = excluded.blocks, kinds = excluded.kinds, counterparties = excluded.counterparties,
                    plan_numbers = excluded.plan_numbers, names = excluded.names, automatic = excluded.automatic,
                    area_specified = excluded.area_specified, kwh = excluded.kwh, seconds = excluded.seconds,
                    second_at = excluded.second_at
            ), compared as (
                insert into plan.comparison_due values (:targetDate, :messageCode, :filer, :version, :comparedFrom)
            ), forwarded as (
                insert into plan.forwarding (tso, target_date, message_code, filed_as, filer, version, at)
                values (:tso, :targetDate, :messageCode, :filedAs, :filer, :version, :receivedAt)
            )
            select id from filed
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final StoredJson json;

    FilingStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What stands, after any other filing of the plan has ended; holds the plan until the transaction ends. The statements of
     * a filing are not planned anew for each file, which would cost as much as running them.
     */
    public Optional<Standing> hold(PlanId id) {
        return bind(jdbc.sql("select * from plan.hold(:targetDate, :messageCode, :filer)"), id)
                .query(Standing.class)
                .optional();
    }

    /** What stands now, without holding it. */
    public Optional<Standing> find(PlanId id) {
        return bind(jdbc.sql("""
                select version, company, sha256 from plan.plan
                where target_date = :targetDate and message_code = :messageCode and filer = :filer
                """), id).query(Standing.class).optional();
    }

    /** Keeps an accepted file as a version of the plan that is held, lets its rows stand, and has it compared and forwarded. */
    public long accept(NewVersion version) {
        StatementSpec statement = bindFiling(jdbc.sql(ACCEPT), version.attempt())
                .param("accepted", true)
                .param("repeated", false)
                .param("version", version.version())
                .param("original", version.attempt().original())
                .param("standing", version.standing())
                .param("comparedFrom", at(version.comparedFrom()))
                .param("carriedOver", json.write(version.carriedOver()));
        return new RowArrays(version.rows())
                .bind(bind(statement, version.audience()))
                .query(Long.class)
                .single();
    }

    /** Keeps a refused file. */
    public long refuse(Attempt attempt) {
        return insert(attempt, false, null, attempt.original());
    }

    /** Keeps that the file of a version came again. */
    public long repeat(Attempt attempt, int version) {
        return insert(attempt, true, version, null);
    }

    private long insert(Attempt attempt, boolean repeated, @Nullable Integer version, byte @Nullable [] original) {
        return bindFiling(jdbc.sql("insert into plan.filing " + COLUMNS + " returning id"), attempt)
                .param("accepted", repeated)
                .param("repeated", repeated)
                .param("version", version)
                .param("original", original)
                .param("standing", null)
                .param("carriedOver", null)
                .query(Long.class)
                .single();
    }

    private static StatementSpec bind(StatementSpec statement, Attempt attempt) {
        PlanHead head = attempt.head();
        return statement
                .param("receivedAt", at(attempt.receivedAt()))
                .param("company", attempt.company())
                .param("messageCode", head == null ? null : PlanId.of(head).messageCode())
                .param("filedAs", head == null ? null : head.messageCode())
                .param("targetDate", head == null ? null : head.targetDate())
                .param("sender", head == null ? null : head.sender())
                .param("filer", head == null ? null : head.filer())
                .param("destination", head == null ? null : head.destination())
                .param("fileName", attempt.fileName())
                .param("sha256", attempt.sha256());
    }

    private StatementSpec bindFiling(StatementSpec statement, Attempt attempt) {
        return bind(statement, attempt)
                .param("day", attempt.day())
                .param("user", attempt.user())
                .param("certificate", attempt.certificate())
                .param(
                        "reason",
                        attempt.faults().isEmpty()
                                ? null
                                : attempt.faults().getFirst().code())
                .param("faults", attempt.faults().size())
                .param("findings", json.write(attempt.findings()));
    }

    private static StatementSpec bind(StatementSpec statement, Audience audience) {
        return statement
                .param("tso", audience.tso())
                .param("members", audience.members().toArray(String[]::new))
                .param("closesAt", at(audience.closesAt()))
                .param("finalAt", at(audience.finalAt()));
    }

    private static StatementSpec bind(StatementSpec statement, PlanId id) {
        return statement
                .param("targetDate", id.targetDate())
                .param("messageCode", id.messageCode())
                .param("filer", id.filer());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
