package org.koiki.switching.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.RequestKey;
import org.koiki.switching.rule.Departures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps mass transfers. */
@Repository
class TransferRows implements Departures {
    private static final String CHANGED =
            "with changed as (update switching.transfer set version = version + 1 where number = ?) ";

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String insert(TransferPlan plan, RequestKey key, Instant now) {
        return jdbc.sql("""
                insert into switching.transfer (leaving, planned_on, stage, planned_at, request_key, request_digest)
                values (:leaving, :on, 'PLANNED', :now, :key, :digest) returning number
                """)
                .param("leaving", plan.leaving())
                .param("on", plan.plannedOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key.key())
                .param("digest", key.kept())
                .query((row, count) -> row.getString("number"))
                .single();
    }

    /** The number of the transfer that was planned with this key before. Another one with the same key waits. */
    Optional<String> byKey(RequestKey key) {
        if (key.key() == null) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("transfer " + key.key())
                .query(row -> {});
        return jdbc.sql("select number, request_digest from switching.transfer where request_key = :key")
                .param("key", key.key())
                .query((row, count) -> key.repeats(row.getString("request_digest"), row.getString("number")))
                .optional();
    }

    void insert(String transfer, TransferArea area) {
        jdbc.sql(
                        "insert into switching.transfer_area (transfer, area, tso, receiving, points, later) values (?, ?, ?, ?, ?, ?)")
                .params(transfer, area.area(), area.tso(), area.receiving(), area.points(), area.later())
                .update();
    }

    Optional<Transfer> find(String number) {
        return read("where number = :number", Map.of("number", number)).stream().findFirst();
    }

    @Override
    public Map<String, List<Departure>> of(Collection<String> companies) {
        Map<String, List<Departure>> departures = new HashMap<>();
        jdbc.sql("""
                select leaving, number, planned_on from switching.transfer
                where leaving = any(?) and stage in ('CONFIRMED', 'DONE')
                  and not (stage = 'DONE'
                    and exists (select from switching.transfer_point where transfer = number and reason = 'RECEIVER')
                    and not exists (select from switching.transfer_point where transfer = number and moved))
                order by planned_on desc
                """).param(companies.toArray(String[]::new)).query(row -> {
            departures
                    .computeIfAbsent(row.getString("leaving"), company -> new ArrayList<>())
                    .add(new Departure(row.getString("number"), row.getObject("planned_on", LocalDate.class)));
        });
        return departures;
    }

    /** Those that are confirmed and not carried out. */
    List<Transfer> confirmed(String leaving) {
        return read("where leaving = :leaving and stage = 'CONFIRMED'", Map.of("leaving", leaving));
    }

    /** Newest first. @param company that they concern, once they are confirmed; absent for all */
    List<Transfer> list(@Nullable String company, @Nullable String before, int most) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("company", company);
        params.put("before", before);
        params.put("most", most);
        return read("""
                where (:before::text is null or number < :before)
                  and (:company::text is null or confirmed_at is not null and (leaving = :company or exists (
                    select from switching.transfer_area where transfer = number and :company in (receiving, tso))))
                order by number desc limit :most
                """, params);
    }

    private List<Transfer> read(String where, Map<String, ? extends @Nullable Object> params) {
        return jdbc
                .sql("select * from switching.transfer " + where)
                .params(params)
                .query((row, count) -> transfer(row))
                .list()
                .stream()
                .map(found -> found.seen(areas(found.number())))
                .toList();
    }

    /** How many points had to stay since their receiver had lost its operator code. */
    int withoutReceiver(String number) {
        return jdbc.sql("select count(*) from switching.transfer_point where transfer = ? and reason = 'RECEIVER'")
                .param(number)
                .query((row, count) -> row.getInt(1))
                .single();
    }

    private List<TransferArea> areas(String number) {
        return jdbc.sql("""
                select area.*, count(*) filter (where point.moved) as moved, count(*) filter (where not point.moved) as failed
                from switching.transfer_area area
                left join switching.transfer_point point on point.transfer = area.transfer and point.area = area.area
                where area.transfer = ? group by area.transfer, area.area order by area.area
                """)
                .param(number)
                .query((row, count) -> new TransferArea(
                        row.getString("area"),
                        row.getString("tso"),
                        row.getString("receiving"),
                        row.getInt("points"),
                        row.getInt("later"),
                        row.getInt("moved"),
                        row.getInt("failed"),
                        row.getBoolean("finished")))
                .list();
    }

    /** Waits until nobody else changes a transfer. */
    void lock(String number) {
        jdbc.sql("select number from switching.transfer where number = ? for update")
                .param(number)
                .query(row -> {});
    }

    void stage(String number, TransferStage stage, Instant now) {
        jdbc.sql("""
                update switching.transfer set stage = :stage, version = version + 1,
                    confirmed_at = case when :stage = 'CONFIRMED' then :now else confirmed_at end,
                    finished_at = case when :stage = 'DONE' then :now else finished_at end
                where number = :number
                """)
                .param("stage", stage.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    void count(String number, TransferArea area) {
        jdbc.sql("update switching.transfer_area set points = ?, later = ? where transfer = ? and area = ?")
                .params(area.points(), area.later(), number, area.area())
                .update();
    }

    String reached(String number, String area) {
        return jdbc.sql("select reached from switching.transfer_area where transfer = ? and area = ?")
                .params(number, area)
                .query((row, count) -> row.getString("reached"))
                .single();
    }

    void reach(String number, String area, String point) {
        jdbc.sql(CHANGED + "update switching.transfer_area set reached = ? where transfer = ? and area = ?")
                .params(number, point, number, area)
                .update();
    }

    void finish(String number, String area) {
        jdbc.sql(CHANGED + "update switching.transfer_area set finished = true where transfer = ? and area = ?")
                .params(number, number, area)
                .update();
    }

    void insert(String number, TransferPoint point) {
        jdbc.sql("""
                insert into switching.transfer_point (transfer, area, point, moved, supplied_from, reason, detail)
                values (:transfer, :area, :point, :moved, :from, :reason, :detail)
                on conflict (transfer, area, point) do nothing
                """)
                .param("transfer", number)
                .param("area", point.area())
                .param("point", point.supplyPoint())
                .param("moved", point.moved())
                .param("from", point.from())
                .param("reason", point.reason())
                .param("detail", point.detail())
                .update();
    }

    /** By their numbers. @param moved those that were moved, or those that were not; absent for all */
    List<TransferPoint> points(String number, @Nullable Boolean moved, String after, int most) {
        return jdbc.sql("""
                select * from switching.transfer_point
                where transfer = :transfer and point > :after and (:moved::boolean is null or moved = :moved)
                order by point limit :most
                """)
                .param("transfer", number)
                .param("after", after)
                .param("moved", moved)
                .param("most", most)
                .query((row, count) -> new TransferPoint(
                        row.getString("area"),
                        row.getString("point"),
                        row.getBoolean("moved"),
                        row.getObject("supplied_from", LocalDate.class),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getString("number"),
                row.getString("leaving"),
                row.getObject("planned_on", LocalDate.class),
                TransferStage.valueOf(row.getString("stage")),
                List.of(),
                row.getTimestamp("planned_at").toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
