package org.koiki.switching.rollback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.RequestKey;
import org.koiki.switching.application.CompletedSwitch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rollbacks and their steps. */
@Repository
class RollbackRows {
    private final JdbcClient jdbc;

    RollbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rollback insert(
            CompletedSwitch undone,
            String requester,
            RollbackRequest request,
            RequestKey key,
            LocalDate lapseOn,
            Instant now) {
        return jdbc.sql("""
                with rollback as (
                    insert into switching.rollback (start_application, end_application, point, tso, new_company, old_company,
                        switched_on, requester, stage, reason, note, lapse_on, requested_at, updated_at, request_key, request_digest)
                    values (:start, :end, :point, :tso, :new, :old, :on, :requester, 'AWAITING_CONSENT', :reason, :note, :lapse,
                        :now, :now, :key, :digest)
                    returning *
                ), step as (
                    insert into switching.rollback_step (rollback, step, stage, at, company)
                    select number, version, stage, requested_at, requester from rollback
                )
                select * from rollback
                """)
                .param("start", undone.start())
                .param("end", undone.end())
                .param("point", undone.point())
                .param("tso", undone.tso())
                .param("new", undone.newCompany())
                .param("old", undone.oldCompany())
                .param("on", undone.on())
                .param("requester", requester)
                .param("reason", request.reason())
                .param("note", request.note())
                .param("lapse", lapseOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key.key())
                .param("digest", key.kept())
                .query((row, count) -> rollback(row))
                .single();
    }

    /** The rollback that a company asked for with this key before. */
    Optional<Rollback> byKey(String requester, RequestKey key) {
        return jdbc.sql("select * from switching.rollback where requester = :requester and request_key = :key")
                .param("requester", requester)
                .param("key", key.key())
                .query((row, count) -> key.repeats(row.getString("request_digest"), rollback(row)))
                .optional();
    }

    Optional<Rollback> find(String number) {
        return jdbc.sql("select * from switching.rollback where number = ?")
                .param(number)
                .query((row, count) -> rollback(row))
                .optional();
    }

    /** One that stands in the way of another for the same switch. */
    Optional<String> standing(String start) {
        return jdbc.sql("""
                select number from switching.rollback
                where start_application = ? and stage in ('AWAITING_CONSENT', 'WITH_TSO', 'DONE')
                """)
                .param(start)
                .query((row, count) -> row.getString("number"))
                .optional();
    }

    /** Newest first. @param company absent for all */
    List<Rollback> list(@Nullable String company, @Nullable String cursor, int limit) {
        return jdbc.sql("""
                select * from switching.rollback
                where (:company::text is null or :company in (new_company, old_company, tso))
                    and (:cursor::text is null or number < :cursor)
                order by number desc limit :limit
                """)
                .param("company", company)
                .param("cursor", cursor)
                .param("limit", limit)
                .query((row, count) -> rollback(row))
                .list();
    }

    /** Moves a rollback to another stage. @param company whose doing it is; absent for a rule or the time */
    Rollback step(String number, RollbackStage stage, @Nullable String company, @Nullable String answer, Instant now) {
        return jdbc.sql("""
                with rollback as (
                    update switching.rollback
                    set stage = :stage, updated_at = :now, version = version + 1, answer = coalesce(:answer, answer)
                    where number = :number returning *
                ), step as (
                    insert into switching.rollback_step (rollback, step, stage, at, company)
                    select number, version, stage, updated_at, :company from rollback
                )
                select * from rollback
                """)
                .param("stage", stage.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("answer", answer)
                .param("company", company)
                .param("number", number)
                .query((row, count) -> rollback(row))
                .single();
    }

    private static Rollback rollback(ResultSet row) throws SQLException {
        return new Rollback(
                row.getString("number"),
                new CompletedSwitch(
                        row.getString("start_application"),
                        row.getString("end_application"),
                        row.getString("point"),
                        row.getString("tso"),
                        row.getString("new_company"),
                        row.getString("old_company"),
                        row.getObject("switched_on", LocalDate.class)),
                row.getString("requester"),
                RollbackStage.valueOf(row.getString("stage")),
                row.getString("reason"),
                row.getString("note"),
                row.getString("answer"),
                row.getObject("lapse_on", LocalDate.class),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getInt("version"));
    }
}
