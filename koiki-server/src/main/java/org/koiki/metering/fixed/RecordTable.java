package org.koiki.metering.fixed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Voltage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Records in PostgreSQL. */
@Repository
class RecordTable {
    private static final String NONE = "[]";
    private static final String UNIT = " where area = :area and reading = :reading ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds records, and sets anew what is said of those that wait. A period begins where the last one that we know of the contract
     * ended; days that a later reading covers are left alone.
     */
    void put(FixedUnit unit, List<DueRow> rows) {
        of(unit, """
                insert into metering.fixed_record as known (area, reading, contract, point, since, retailer, voltage,
                    voltage_name, customer_id, customer, place, power_factor, next_reading, extra)
                select :area, :reading, contract, point, since, retailer, voltage, "voltageName", "customerId", customer,
                    place, "powerFactor", "nextReading", "endsOff" or since = begins and "beginsOff"
                from (
                    select given.*, greatest(begins, coalesce((
                        select max(r.reading) from metering.fixed_record r
                        where r.area = :area and r.contract = given.contract and r.reading < :reading), before)) as since
                    from jsonb_to_recordset(:rows::jsonb) as given (contract bigint, point text, begins date, before date,
                        retailer text, voltage text, "voltageName" text, "customerId" text, customer text, place text,
                        "powerFactor" int, "nextReading" date, "beginsOff" boolean, "endsOff" boolean)) as due
                where not exists (
                    select from metering.fixed_record r
                    where r.area = :area and r.contract = due.contract and r.reading > :reading and r.since < :reading)
                on conflict (area, reading, contract) do update set since = excluded.since, retailer = excluded.retailer,
                    voltage = excluded.voltage, voltage_name = excluded.voltage_name, customer_id = excluded.customer_id,
                    customer = excluded.customer, place = excluded.place, power_factor = excluded.power_factor,
                    next_reading = excluded.next_reading, extra = excluded.extra
                where known.state = 'WAITING'
                """).param("rows", json.writeValueAsString(rows)).update();
    }

    /** The points of a unit, by contract. */
    Map<Long, String> points(FixedUnit unit) {
        Map<Long, String> points = new HashMap<>();
        of(unit, "select contract, point from metering.fixed_record" + UNIT)
                .query((row, n) -> points.put(row.getLong("contract"), row.getString("point")))
                .list();
        return points;
    }

    /** Takes records out that wait, and marks those that stand in a file; these and no others are gone. */
    void remove(FixedUnit unit, Collection<Long> contracts) {
        Long[] gone = contracts.toArray(Long[]::new);
        of(unit, "delete from metering.fixed_record" + UNIT + "and state = 'WAITING' and contract = any(:contracts)")
                .param("contracts", gone)
                .update();
        of(unit, "update metering.fixed_record set gone = not gone" + UNIT + "and gone <> (contract = any(:contracts))")
                .param("contracts", gone)
                .update();
    }

    /** All of a unit, by retailer, high voltage before low, and point. */
    List<UsageRecord> of(FixedUnit unit) {
        return of(unit, "select * from metering.fixed_record" + UNIT + "order by retailer, voltage, point")
                .query((row, n) -> record(row))
                .list();
    }

    /** By contract, what a file says beside the values. */
    Map<Long, UsageTexts> texts(FixedUnit unit, UsageFile.Key file) {
        Map<Long, UsageTexts> texts = new HashMap<>();
        of(unit, "select * from metering.fixed_record" + UNIT + """
                and retailer = :retailer and voltage = :voltage and split = :split
                """)
                .param("retailer", file.retailer())
                .param("voltage", file.voltage().name())
                .param("split", file.split())
                .query((row, n) -> texts.put(row.getLong("contract"), texts(row)))
                .list();
        return texts;
    }

    /** Sets state, split and issue. */
    void settle(FixedUnit unit, List<UsageRecord> records) {
        of(unit, """
                update metering.fixed_record known set state = settled.state, split = settled.split,
                    issue = nullif(settled.issue, 0)
                from unnest(:contracts::bigint[], :states::text[], :splits::int[], :issues::bigint[])
                    as settled (contract, state, split, issue)
                where area = :area and reading = :reading and known.contract = settled.contract
                """)
                .param("contracts", numbers(records, UsageRecord::contract))
                .param("states", records.stream().map(one -> one.state().name()).toArray(String[]::new))
                .param("splits", records.stream().map(UsageRecord::split).toArray(Integer[]::new))
                .param("issues", numbers(records, UsageRecord::issue))
                .update();
    }

    /** @param missing slots without a value, by contract */
    void count(FixedUnit unit, Map<Long, Integer> missing) {
        of(unit, """
                update metering.fixed_record known set missing = seen.missing
                from unnest(:contracts::bigint[], :missing::int[]) as seen (contract, missing)
                where area = :area and reading = :reading and known.contract = seen.contract
                    and known.missing <> seen.missing
                """)
                .param("contracts", missing.keySet().toArray(Long[]::new))
                .param("missing", missing.values().toArray(Integer[]::new))
                .update();
    }

    /** @param meters by contract, other than those known */
    void exchange(FixedUnit unit, Map<Long, List<MeterSince>> meters) {
        of(unit, """
                update metering.fixed_record known set meters = seen.meters::jsonb, restated = known.state <> 'WAITING'
                from unnest(:contracts::bigint[], :meters::text[]) as seen (contract, meters)
                where area = :area and reading = :reading and known.contract = seen.contract
                """)
                .param("contracts", meters.keySet().toArray(Long[]::new))
                .param(
                        "meters",
                        meters.values().stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    /** What is settled says the meters as they are known. */
    void stated(FixedUnit unit) {
        of(unit, "update metering.fixed_record set restated = false" + UNIT + "and restated")
                .update();
    }

    void forget(LocalDate before) {
        jdbc.sql("delete from metering.fixed_record where reading < ?")
                .param(before)
                .update();
    }

    private static Long[] numbers(List<UsageRecord> records, Function<UsageRecord, Long> value) {
        return records.stream().map(value).toArray(Long[]::new);
    }

    private StatementSpec of(FixedUnit unit, String sql) {
        return jdbc.sql(sql).param("area", unit.areaNumber()).param("reading", unit.reading());
    }

    private UsageRecord record(ResultSet row) throws SQLException {
        int split = row.getInt("split");
        boolean waits = row.wasNull();
        return new UsageRecord(
                row.getLong("contract"),
                row.getString("point"),
                row.getObject("since", LocalDate.class),
                row.getString("retailer"),
                Voltage.valueOf(row.getString("voltage")),
                RecordState.valueOf(row.getString("state")),
                waits ? -1 : split,
                row.getLong("issue"),
                row.getBoolean("gone"),
                row.getBoolean("extra"),
                meters(row.getString("meters")),
                row.getBoolean("restated"));
    }

    private List<MeterSince> meters(String text) {
        return text.equals(NONE) ? List.of() : List.of(json.readValue(text, MeterSince[].class));
    }

    private static UsageTexts texts(ResultSet row) throws SQLException {
        int factor = row.getInt("power_factor");
        @Nullable Integer powerFactor = row.wasNull() ? null : factor;
        return new UsageTexts(
                row.getString("customer_id"),
                row.getString("customer"),
                row.getString("place"),
                row.getString("voltage_name"),
                powerFactor,
                row.getObject("next_reading", LocalDate.class));
    }
}
