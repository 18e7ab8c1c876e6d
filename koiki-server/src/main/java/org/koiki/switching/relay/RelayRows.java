package org.koiki.switching.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.RelayStage;
import org.koiki.switching.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps relays and their steps. */
@Repository
class RelayRows {
    private final JdbcClient jdbc;

    RelayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Relay> find(String number) {
        return jdbc.sql("select * from switching.relay where number = ?")
                .param(number)
                .query((row, count) -> RelayRow.read(row))
                .optional();
    }

    List<Relay> find(Collection<String> numbers) {
        return jdbc.sql("select * from switching.relay where number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query((row, count) -> RelayRow.read(row))
                .list();
    }

    /** As {@link #find(String)}, and nobody else changes it until the transaction ends. */
    Optional<Relay> lock(String number) {
        return jdbc.sql("select * from switching.relay where number = ? for update")
                .param(number)
                .query((row, count) -> RelayRow.read(row))
                .optional();
    }

    /** What a company registered with a key before, and the digest of its content. */
    Optional<KeyedRelay> byKey(String company, String key) {
        return jdbc.sql("select * from switching.relay where new_company = ? and request_key = ?")
                .params(company, key)
                .query((row, count) -> new KeyedRelay(RelayRow.read(row), row.getString("request_digest")))
                .optional();
    }

    /** A relay that is found by its idempotency key. */
    record KeyedRelay(Relay relay, @Nullable String digest) {}

    /** The number of the company's own relay of a point that is neither refused nor over. */
    Optional<String> openOf(String point, String company) {
        return jdbc.sql("""
                select number from switching.relay
                where point = ? and new_company = ? and stage in ('AWAITING_DECISION', 'ACCEPTED')
                """)
                .params(point, company)
                .query((row, count) -> row.getString("number"))
                .optional();
    }

    /** The application to start supply that follows a relay and is in process. */
    Optional<String> startOf(String relay) {
        return jdbc.sql("""
                select number from switching.application
                where relay = ? and kind = 'SWITCH_START' and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED')
                """)
                .param(relay)
                .query((row, count) -> row.getString("number"))
                .optional();
    }

    Relay insert(RelayContent content, Checked checked, String company, RequestKey key, Instant now) {
        return jdbc.sql("""
                with relay as (
                    insert into switching.relay (point, family, new_company, old_company, tso, stage, wished_on, appointed,
                        contract_number, customer_name, customer_kana, address, building, contact, phone, likeness,
                        remind_on, escalate_on, lapse_on, registered_at, updated_at, request_key, request_digest)
                    values (:point, :family, :company, :old, :tso, 'AWAITING_DECISION', :wished, :appointed,
                        :contractNumber, :name, :kana, :address, :building, :contact, :phone, :likeness::jsonb,
                        :remind, :escalate, :lapse, :now, :now, :key, :digest)
                    returning *
                ), step as (
                    insert into switching.relay_step (relay, step, stage, at, company)
                    select number, 1, stage, registered_at, new_company from relay
                )
                select * from relay
                """)
                .params(RelayRow.values(content, checked))
                .param("company", company)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key.key())
                .param("digest", key.digest())
                .query((row, count) -> RelayRow.read(row))
                .single();
    }

    /** Puts another content in place. */
    void correct(Relay relay, RelayContent content, Checked checked, Instant now) {
        jdbc.sql("""
                update switching.relay
                set point = :point, family = :family, old_company = :old, tso = :tso, wished_on = :wished, appointed = :appointed,
                    contract_number = :contractNumber, customer_name = :name, customer_kana = :kana, address = :address,
                    building = :building, contact = :contact, phone = :phone, likeness = :likeness::jsonb,
                    remind_on = :remind, escalate_on = :escalate, lapse_on = :lapse, reminded = false, escalated = false
                where number = :number
                """)
                .params(RelayRow.values(content, checked))
                .param("number", relay.number())
                .update();
        step(relay.number(), new RelayStage.AwaitingDecision(now), relay.newCompany(), null);
    }

    /** Moves a relay to another stage. @param company whose doing it is; absent where the time ran out */
    void step(String number, RelayStage stage, @Nullable String company, @Nullable String note) {
        List<String> reasons = stage instanceof RelayStage.Refused refused ? refused.reasons() : List.of();
        jdbc.sql("""
                with relay as (
                    update switching.relay
                    set stage = :stage, updated_at = :at, version = version + 1, reasons = :reasons, note = coalesce(:note, note)
                    where number = :number
                    returning *
                )
                insert into switching.relay_step (relay, step, stage, at, company)
                select number, version, stage, updated_at, :company from relay
                """)
                .param("stage", stage.word())
                .param("at", stage.at().atOffset(ZoneOffset.UTC))
                .param("reasons", reasons.toArray(String[]::new))
                .param("note", note)
                .param("number", number)
                .param("company", company)
                .update();
    }

    /** Keeps who answers questions about the decision. */
    void answered(String number, AnsweredBy by) {
        jdbc.sql("update switching.relay set old_contact = :contact, old_phone = :phone where number = :number")
                .param("contact", by.contact())
                .param("phone", by.phone())
                .param("number", number)
                .update();
    }

    /** Relays that nobody decided, past their last day. */
    List<Relay> lapsed(LocalDate today, int most) {
        return jdbc.sql("""
                select * from switching.relay where stage = 'AWAITING_DECISION' and lapse_on < ?
                order by number limit ? for update
                """)
                .params(today, most)
                .query((row, count) -> RelayRow.read(row))
                .list();
    }

    /** Relays that were decided OK, whose day has come without an application that follows them. */
    List<Relay> unused(LocalDate today, int most) {
        return jdbc.sql("""
                select * from switching.relay
                where stage = 'ACCEPTED' and wished_on < ? and not exists (
                    select from switching.application
                    where application.relay = relay.number and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED'))
                order by number limit ? for update
                """)
                .params(today, most)
                .query((row, count) -> RelayRow.read(row))
                .list();
    }

    /** Empties the personal columns of relays that came to their end before a day. @return how many */
    int erase(LocalDate before, int most, Instant now) {
        return jdbc.sql("""
                update switching.relay
                set contract_number = null, customer_name = null, customer_kana = null, address = null, building = null,
                    contact = null, phone = null, old_contact = null, old_phone = null, note = null, request_digest = null, erased_at = :now
                where number in (
                    select number from switching.relay
                    where erased_at is null and stage not in ('AWAITING_DECISION', 'ACCEPTED') and updated_at < :before
                    order by updated_at limit :most)
                """)
                .param("before", before.atStartOfDay(MarketClock.JST).toOffsetDateTime())
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Relays whose old retailer is to be reminded now, marked as reminded. */
    List<Relay> takeToRemind(LocalDate today) {
        return taken("reminded", "remind_on", today);
    }

    /** Relays of which the coordinator is to be told now, marked as told. */
    List<Relay> takeToEscalate(LocalDate today) {
        return taken("escalated", "escalate_on", today);
    }

    private List<Relay> taken(String mark, String day, LocalDate today) {
        return jdbc.sql("""
                update switching.relay set %1$s = true
                where stage = 'AWAITING_DECISION' and not %1$s and %2$s <= ? and lapse_on >= ? returning *
                """.formatted(mark, day))
                .params(today, today)
                .query((row, count) -> RelayRow.read(row))
                .list();
    }
}
