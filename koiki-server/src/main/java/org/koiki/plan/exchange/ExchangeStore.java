package org.koiki.plan.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MarketCounterparty.Market;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps results and the files that they came in. */
@Repository
class ExchangeStore {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ExchangeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The load of a market that stands. */
    record Standing(Market market, int version, String sha256, Instant loadedAt) {}

    /** Waits until nobody loads or compares that day, and keeps others from it until the transaction ends. */
    void lock(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan.pair'), ?)")
                .param((int) day.toEpochDay())
                .query(row -> {});
    }

    List<Standing> standing(LocalDate day) {
        return jdbc.sql("""
                select distinct on (market) market, version, sha256, loaded_at from plan.exchange_load
                where target_date = ? order by market, version desc
                """)
                .param(day)
                .query((row, number) -> new Standing(
                        Market.valueOf(row.getString("market")),
                        row.getInt("version"),
                        row.getString("sha256"),
                        row.getTimestamp("loaded_at").toInstant()))
                .list();
    }

    List<LoadSummary> loads(int most) {
        return jdbc.sql(
                        "select target_date, market, version, participants, user_id, loaded_at from plan.exchange_load order by recorded_at desc, market desc limit ?")
                .param(most)
                .query((row, number) -> new LoadSummary(
                        row.getObject("target_date", LocalDate.class),
                        Market.valueOf(row.getString("market")),
                        row.getInt("version"),
                        row.getInt("participants"),
                        row.getString("user_id"),
                        row.getTimestamp("loaded_at").toInstant()))
                .list();
    }

    List<MarketResult> results(LocalDate day, Market market) {
        return jdbc
                .sql(
                        "select * from plan.exchange_result where target_date = ? and market = ? order by code, participant")
                .params(day, market.name())
                .query((row, number) -> result(row))
                .stream()
                .filter(result -> !result.isNothing())
                .toList();
    }

    /** Results in which any of some markets or participants stands. */
    List<StandingResult> results(LocalDate day, Collection<String> parties) {
        return jdbc.sql("""
                select * from plan.exchange_result
                where target_date = :day and (code = any(:parties) or participant = any(:parties))
                order by code, participant
                """)
                .param("day", day)
                .param("parties", parties.toArray(String[]::new))
                .query((row, number) -> new StandingResult(result(row), row.getInt("version")))
                .list();
    }

    /** Lets results stand for all that stood of a market. What is as it was keeps its version. */
    void replace(LocalDate day, Market market, int version, List<MarketResult> results) {
        batches.batchUpdate("""
                insert into plan.exchange_result as known (target_date, market, code, participant, version, bought, sold)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (target_date, code, participant) do update
                set version = excluded.version, bought = excluded.bought, sold = excluded.sold
                where (known.bought, known.sold) is distinct from (excluded.bought, excluded.sold)
                """, results, BATCH, (row, result) -> {
            row.setObject(1, day);
            row.setString(2, market.name());
            row.setString(3, result.code());
            row.setString(4, result.participant());
            row.setInt(5, version);
            row.setObject(6, result.bought().toArray());
            row.setObject(7, result.sold().toArray());
        });
        clear(day, market, version, results);
    }

    /** Who is no longer in the results traded nothing. */
    private void clear(LocalDate day, Market market, int version, List<MarketResult> results) {
        jdbc.sql("""
                update plan.exchange_result
                set version = :version, bought = :zero, sold = :zero
                where target_date = :day and market = :market and code || '/' || participant <> all(:present)
                  and (bought <> :zero or sold <> :zero)
                """)
                .param("version", version)
                .param("zero", SlotSeries.zero().toArray())
                .param("day", day)
                .param("market", market.name())
                .param(
                        "present",
                        results.stream()
                                .map(result -> result.code() + "/" + result.participant())
                                .toArray(String[]::new))
                .update();
    }

    void keep(LocalDate day, MarketLoad load, ResultBytes file, Actor actor, Instant at) {
        jdbc.sql("""
                insert into plan.exchange_load (target_date, market, version, sha256, participants, company, user_id, loaded_at, original)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(day)
                .param(load.market().name())
                .param(load.version())
                .param(file.sha256())
                .param(load.participants())
                .param(actor.company())
                .param(actor.user())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(file.bytes())
                .update();
    }

    /** Has markets compared, as counterparties of all plans that name them or that they name. */
    void compare(LocalDate day, Collection<String> codes, int version, Instant from) {
        jdbc.sql("""
                insert into plan.comparison_due (target_date, message_code, filer, version, due_at)
                select :day, 'EXCHANGE', code, :version, :from from unnest(:codes::text[]) code
                on conflict do nothing
                """)
                .param("day", day)
                .param("codes", codes.toArray(String[]::new))
                .param("version", version)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static MarketResult result(ResultSet row) throws SQLException {
        return new MarketResult(
                row.getString("code"),
                row.getString("participant"),
                series(row.getArray("bought")),
                series(row.getArray("sold")));
    }

    private static SlotSeries series(Array column) throws SQLException {
        Integer[] values = (Integer[]) column.getArray();
        int[] plain = new int[values.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = values[i];
        }
        return SlotSeries.of(plain);
    }
}
