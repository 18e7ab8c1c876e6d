package org.koiki.switching.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Together;
import org.koiki.switching.ApplicationStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps applications and their steps. */
@Repository
class ApplicationRows {
    private final JdbcClient jdbc;
    private final Together<Asked, Optional<ApplicationLine>> lines = new Together<>(this::lines);

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else works on a point, and keeps others from it until the transaction ends. */
    void lockPoint(String point) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 4))")
                .param(point)
                .query(row -> {});
    }

    Optional<Application> find(String number) {
        return jdbc.sql("select * from switching.application where number = ?")
                .param(number)
                .query((row, count) -> ApplicationRow.read(row))
                .optional();
    }

    /** How far an application is, for a company that is party to it. @param party absent for who may see all */
    Optional<ApplicationLine> line(String number, @Nullable String party) {
        return lines.ask(new Asked(number, party));
    }

    record Asked(String number, @Nullable String party) {}

    List<Optional<ApplicationLine>> lines(List<Asked> asked) {
        List<Optional<ApplicationLine>> found = new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
        jdbc.sql("""
                select asked.place, number, kind, family, point, application.company, stage, update_kind, wished_on, match_by,
                    relay, partner, works_planned_on, works_done_on, effective_on, refusal, note, received_at, updated_at, version
                from unnest(:numbers::text[], :parties::text[]) with ordinality as asked (number, party, place)
                join switching.application using (number)
                where asked.party is null or asked.party in (application.company, application.tso)
                """)
                .param("numbers", asked.stream().map(Asked::number).toArray(String[]::new))
                .param("parties", asked.stream().map(Asked::party).toArray(String[]::new))
                .query(row -> {
                    found.set(row.getInt("place") - 1, Optional.of(ApplicationRow.line(row)));
                });
        return found;
    }

    /** The other half of a switch, if it is there. */
    Optional<Application> partner(Application half) {
        return Optional.ofNullable(half.partner()).flatMap(this::find);
    }

    /** Those of a point that are in process. */
    List<Application> open(String point) {
        return jdbc.sql("""
                select * from switching.application
                where point = ? and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED') order by number
                """)
                .param(point)
                .query((row, count) -> ApplicationRow.read(row))
                .list();
    }

    /** Puts another content in place; the application is received anew. */
    void correct(String number, NewApplication wanted, Instant now) {
        Content content = wanted.content();
        jdbc.sql("""
                update switching.application
                set point = :point, family = :family, tso = :tso, wished_on = :wished, match_by = :matchBy, relay = :relay,
                    content = :content::jsonb, update_kind = 'CORRECT'
                where number = :number
                """)
                .param("point", content.head().supplyPoint())
                .param("family", content.head().family().name())
                .param("tso", wanted.tso())
                .param("wished", content.head().date())
                .param("matchBy", wanted.matchBy())
                .param("relay", content.relay())
                .param("content", ContentJson.write(content))
                .param("number", number)
                .update();
        step(number, new ApplicationStage.Received(now), wanted.company(), null);
    }

    /** Moves an application to another stage. @param company whose doing it is; absent for a rule or the time */
    Application step(String number, ApplicationStage stage, @Nullable String company, @Nullable String note) {
        return step(List.of(number), stage, company, note).getFirst();
    }

    /** Moves applications to another stage; they come back in any order. */
    List<Application> step(
            Collection<String> numbers, ApplicationStage stage, @Nullable String company, @Nullable String note) {
        return jdbc.sql("""
                with application as (
                    update switching.application
                    set stage = :stage, updated_at = :at, version = version + 1,
                        stage_before = case when :stage = 'CANCEL_REQUESTED' then stage end,
                        works_planned_on = coalesce(:planned, works_planned_on),
                        works_done_on = coalesce(:done, works_done_on),
                        refusal = coalesce(:refusal, refusal), note = coalesce(:note, note),
                        update_kind = case when :stage = 'CANCELLED' then 'CANCEL' else update_kind end,
                        matched_at = case when :stage in ('MATCHED', 'ACCEPTED') and matched_at is null then :at else matched_at end,
                        completed_at = case when :stage = 'COMPLETED' then :at end
                    where number = any(:numbers)
                    returning *
                ), step as (
                    insert into switching.application_step (application, step, stage, at, company, detail)
                    select number, version, stage, updated_at, :company, :note from application
                )
                select * from application
                """)
                .param("stage", stage.word())
                .param("at", stage.at().atOffset(ZoneOffset.UTC))
                .param(
                        "planned",
                        stage instanceof ApplicationStage.WorksPlanned planned ? planned.on() : null,
                        java.sql.Types.DATE)
                .param("done", stage instanceof ApplicationStage.WorksDone done ? done.on() : null, java.sql.Types.DATE)
                .param("refusal", stage instanceof ApplicationStage.Refused refused ? refused.reason() : null)
                .param("note", note)
                .param("company", company)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, count) -> ApplicationRow.read(row))
                .list();
    }

    /** Makes an application know of its other half. */
    void partner(String number, String partner) {
        jdbc.sql("update switching.application set partner = ? where number = ?")
                .params(partner, number)
                .update();
    }

    /** Takes two halves apart. */
    void part(String one, String other) {
        jdbc.sql("update switching.application set partner = null where number in (?, ?)")
                .params(one, other)
                .update();
    }

    /** The day on which an application took effect. */
    void effective(String number, LocalDate on) {
        jdbc.sql("update switching.application set effective_on = ? where number = ?")
                .params(on, number)
                .update();
    }

    /** Halves that were not matched by the last day that leaves the processing period: alone, or with a TSO that did not confirm. */
    List<Application> unmatched(LocalDate today, int most) {
        return jdbc.sql("""
                select * from switching.application where stage in ('WAITING', 'WITH_TSO') and match_by < ? order by number limit ?
                """)
                .params(today, most)
                .query((row, count) -> ApplicationRow.read(row))
                .list();
    }
}
