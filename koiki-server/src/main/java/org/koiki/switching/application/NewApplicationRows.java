package org.koiki.switching.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.application.Arrivals.Arrived;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps applications that are new. */
@Repository
class NewApplicationRows {
    private final JdbcClient jdbc;
    private final MarketClock clock;

    NewApplicationRows(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(String number, Instant at, int version) {}

    /**
     * Keeps new applications of different points at their first two stages: received, and what follows at once. Halves that wait for them
     * come to the desks of the TSOs in the same statement. They come back in the same order.
     */
    List<Arrived> insert(List<Admitted> admitted) {
        Instant now = clock.now();
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("""
                with application as (
                    insert into switching.application (kind, family, point, company, tso, stage, wished_on, match_by, relay,
                        partner, content, received_at, updated_at, version, request_key, request_digest)
                    select kind, family, point, company, tso, stage, wished, match_by, relay,
                        partner, content::jsonb, :now, :now, 2, key, digest
                    from unnest(:kinds::text[], :families::text[], :points::text[], :companies::text[], :tsos::text[], :stages::text[],
                            :wished::date[], :matchBy::date[], :relays::text[], :partners::text[], :contents::text[],
                            :keys::text[], :digests::text[]) with ordinality
                        as admitted (kind, family, point, company, tso, stage, wished, match_by, relay, partner, content, key, digest, place)
                    order by place
                    returning number, point, stage, company, partner, received_at
                ), joined as (
                    update switching.application other
                    set partner = application.number, stage = 'WITH_TSO', stage_before = null, updated_at = :now,
                        version = version + 1
                    from application where other.number = application.partner
                    returning other.number, other.partner, other.stage, other.updated_at, other.version
                ), step as (
                    insert into switching.application_step (application, step, stage, at, company)
                    select number, 1, 'RECEIVED', received_at, company from application
                    union all select number, 2, stage, received_at, null from application
                    union all select number, version, stage, updated_at, null from joined
                )
                select point, application.number, received_at, joined.version
                from application left join joined on joined.partner = application.number
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kinds", each(admitted, one -> content(one).kind().name()))
                .param(
                        "families",
                        each(admitted, one -> content(one).head().family().name()))
                .param("points", each(admitted, one -> one.filed().point()))
                .param("companies", each(admitted, one -> one.filed().company()))
                .param("tsos", each(admitted, one -> one.wanted().tso()))
                .param("stages", each(admitted, one -> one.next(now).word()))
                .param(
                        "wished",
                        each(admitted, one -> content(one).head().date().toString()))
                .param(
                        "matchBy",
                        each(admitted, one -> Objects.toString(one.wanted().matchBy(), null)))
                .param("relays", each(admitted, one -> content(one).relay()))
                .param("partners", each(admitted, Admitted::partner))
                .param("contents", each(admitted, one -> ContentJson.write(content(one))))
                .param("keys", each(admitted, one -> one.filed().request().key()))
                .param("digests", each(admitted, one -> one.filed().request().digest()))
                .query(row -> {
                    kept.put(
                            row.getString("point"),
                            new Kept(
                                    row.getString("number"),
                                    ApplicationRow.at(row, "received_at"),
                                    row.getInt("version")));
                });
        return admitted.stream().map(one -> arrived(one, kept)).toList();
    }

    private static Arrived arrived(Admitted admitted, Map<String, Kept> kept) {
        Kept row = Objects.requireNonNull(kept.get(admitted.filed().point()));
        return admitted.arrived(row.number(), row.at(), row.version());
    }

    private static Content content(Admitted admitted) {
        return admitted.filed().content();
    }

    private static @Nullable String[] each(List<Admitted> admitted, Function<Admitted, @Nullable String> text) {
        return admitted.stream().map(text).toArray(String[]::new);
    }
}
