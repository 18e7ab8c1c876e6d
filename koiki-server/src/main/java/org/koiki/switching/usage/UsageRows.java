package org.koiki.switching.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps applications for access to usage. */
@Repository
class UsageRows {
    private final JdbcClient jdbc;
    private final LikenessJson json;

    UsageRows(JdbcClient jdbc, LikenessJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<UsageAccess> find(String number) {
        return jdbc.sql("select * from switching.usage_access where number = ?")
                .param(number)
                .query((row, count) -> access(row))
                .optional();
    }

    /** As above, and nobody else changes it until the transaction ends. */
    Optional<UsageAccess> lock(String number) {
        return jdbc.sql("select * from switching.usage_access where number = ? for update")
                .param(number)
                .query((row, count) -> access(row))
                .optional();
    }

    Optional<KeyedAccess> byKey(String company, String key) {
        return jdbc.sql("select * from switching.usage_access where company = ? and request_key = ?")
                .params(company, key)
                .query((row, count) -> new KeyedAccess(access(row), row.getString("request_digest")))
                .optional();
    }

    /** An application that is found by its idempotency key. */
    record KeyedAccess(UsageAccess access, @Nullable String digest) {}

    /** The number of the company's own application for a point that waits for its TSO. */
    Optional<String> openOf(String point, String company) {
        return jdbc.sql("""
                select number from switching.usage_access where point = ? and company = ? and stage = 'WITH_TSO'
                """)
                .params(point, company)
                .query((row, count) -> row.getString("number"))
                .optional();
    }

    /** Those that a company applied with or decides on, newest first. */
    List<UsageAccess> list(String company, @Nullable String stage, @Nullable String before, int most) {
        return jdbc.sql("""
                select * from switching.usage_access
                where (company = :company or tso = :company)
                  and (:stage::text is null or stage = :stage)
                  and (:before::text is null or number < :before)
                order by number desc limit :most
                """)
                .param("company", company)
                .param("stage", stage)
                .param("before", before)
                .param("most", most)
                .query((row, count) -> access(row))
                .list();
    }

    UsageAccess insert(
            UsageApplication application, CheckedUsage checked, String company, RequestKey key, Instant now) {
        return jdbc.sql("""
                insert into switching.usage_access (point, family, company, tso, stage, contract_number, customer_name, customer_kana,
                    address, likeness, consent_method, consent_on, days, received_at, updated_at, request_key, request_digest)
                values (:point, :family, :company, :tso, 'WITH_TSO', :contractNumber, :name, :kana,
                    :address, :likeness::jsonb, :method, :consentOn, :days, :now, :now, :key, :digest)
                returning *
                """)
                .param("point", application.supplyPoint())
                .param("family", checked.family().name())
                .param("company", company)
                .param("tso", checked.tso())
                .param("contractNumber", application.contractNumber())
                .param("name", application.customerName())
                .param("kana", application.customerKana())
                .param("address", application.address())
                .param("likeness", json.write(checked.likeness()))
                .param("method", application.consent().method().name())
                .param("consentOn", application.consent().obtainedOn())
                .param("days", application.days())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key.key())
                .param("digest", key.digest())
                .query((row, count) -> access(row))
                .single();
    }

    /** Moves an application to another stage. */
    UsageAccess step(String number, String stage, @Nullable LocalDate until, UsageDecision decision, Instant now) {
        return jdbc.sql("""
                update switching.usage_access
                set stage = ?, until = ?, refusal = ?, note = ?, updated_at = ?, version = version + 1
                where number = ? returning *
                """)
                .param(stage)
                .param(until)
                .param(decision.refusal())
                .param(decision.note())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(number)
                .query((row, count) -> access(row))
                .single();
    }

    /** Ends what is granted no longer, and gives it. The time to keep it counts from its decision, as before. */
    List<UsageAccess> expire(LocalDate today, int most) {
        return jdbc.sql("""
                update switching.usage_access set stage = 'EXPIRED', version = version + 1
                where number in (
                    select number from switching.usage_access where stage = 'GRANTED' and until < :today order by number limit :most)
                returning *
                """)
                .param("today", today)
                .param("most", most)
                .query((row, count) -> access(row))
                .list();
    }

    /** What the TSO has not decided of what came before an instant; nobody else decides it until the transaction ends. */
    List<UsageAccess> undecided(Instant before, int most) {
        return jdbc.sql("""
                select * from switching.usage_access where stage = 'WITH_TSO' and received_at < ? order by received_at limit ? for update
                """)
                .params(before.atOffset(ZoneOffset.UTC), most)
                .query((row, count) -> access(row))
                .list();
    }

    /** Keeps the hash of a password once. */
    void setPassword(String number, String hash) {
        jdbc.sql("update switching.usage_access set password_hash = ? where number = ? and password_hash is null")
                .params(hash, number)
                .update();
    }

    /** Passwords that open the usage of a point on a day, by the numbers of their applications. */
    List<GivenPassword> passwords(String point, LocalDate today) {
        return jdbc.sql("""
                select number, password_hash from switching.usage_access
                where point = ? and password_hash is not null and until >= ?
                order by number desc limit 20
                """)
                .params(point, today)
                .query((row, count) -> new GivenPassword(row.getString("number"), row.getString("password_hash")))
                .list();
    }

    /** The hash of a password that was given out. */
    record GivenPassword(String number, String hash) {}

    private static UsageAccess access(ResultSet row) throws SQLException {
        return new UsageAccess(
                row.getString("number"),
                row.getString("point"),
                Family.valueOf(row.getString("family")),
                row.getString("company"),
                row.getString("tso"),
                row.getString("stage"),
                row.getInt("days"),
                row.getObject("until", LocalDate.class),
                row.getString("password_hash") != null,
                row.getString("refusal"),
                row.getString("note"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
