package org.koiki.metering.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches in PostgreSQL. */
@Repository
class BatchTable {
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String OF_SLOT = " where area = :area and day = :day and slot = :slot ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Receipt> find(SlotKey key, String id) {
        return of(key, "select * from metering.batch" + OF_SLOT + " and id = :id")
                .param("id", id)
                .query((row, n) -> receipt(row))
                .optional();
    }

    List<Receipt> of(SlotKey key) {
        return of(key, "select * from metering.batch" + OF_SLOT + " order by number")
                .query((row, n) -> receipt(row))
                .list();
    }

    /** Those with rows that were not taken, the last received first. */
    List<Receipt> withRejects(String area, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                select * from metering.batch
                where area = ? and day between ? and ? and rejected + unknown > 0
                order by received_at desc, slot, number limit ?
                """)
                .params(Integer.parseInt(area), from, to, most)
                .query((row, n) -> receipt(row))
                .list();
    }

    /**
     * Keeps other batches of the slot, or of the day as slot 0, waiting until the transaction ends. From here on it is there in
     * each direction that the roster of the day has.
     *
     * @return number of the next batch
     */
    int lock(SlotKey key) {
        of(key, "insert into metering.slot (area, day, slot) values (:area, :day, :slot) on conflict do nothing")
                .update();
        int next = of(
                        key,
                        "select batches + 1 as next from metering.slot" + OF_SLOT
                                + "and direction = 'DEMAND' for update")
                .query((row, n) -> row.getInt("next"))
                .single();
        of(key, """
                insert into metering.slot (area, day, slot, direction, batches, due, first_at)
                select area, day, slot, 'FEED_IN', batches, due, first_at from metering.slot s
                """ + OF_SLOT + """
                and direction = 'DEMAND' and exists (
                    select from metering.roster r
                    where r.area = s.area and r.day = s.day and r.direction = 'FEED_IN')
                on conflict do nothing
                """).update();
        return next;
    }

    /** Marks a slot, or a day as slot 0, as due. */
    void due(SlotKey key) {
        lock(key);
        of(key, "update metering.slot set due = true" + OF_SLOT).update();
    }

    /** @param fedIn of the accepted readings, those of feed-in points */
    void add(Receipt batch, long fedIn, String file, String company, int parts) {
        of(batch.key(), """
                insert into metering.batch (area, day, slot, number, id, sha256, file, rows, accepted, without_value, unknown,
                    rejected, reasons, company, received_at, waiting, parts)
                values (:area, :day, :slot, :number, :id, :sha256, :file, :rows, :accepted, :withoutValue, :unknown,
                    :rejected, :reasons::jsonb, :company, :at, :unknown, :parts)
                """)
                .param("number", batch.number())
                .param("id", batch.batch())
                .param("sha256", batch.sha256())
                .param("file", file)
                .param("rows", batch.rows())
                .param("accepted", batch.accepted())
                .param("withoutValue", batch.withoutValue())
                .param("unknown", batch.unknown())
                .param("rejected", batch.rejected())
                .param("reasons", json.writeValueAsString(batch.reasons()))
                .param("company", company)
                .param("parts", parts)
                .param("at", Timestamp.from(batch.receivedAt()))
                .update();
        of(batch.key(), """
                update metering.slot set batches = :number,
                    readings = readings + case direction when 'FEED_IN' then :fedIn else :accepted - :fedIn end,
                    first_at = coalesce(first_at, :at)
                """ + OF_SLOT)
                .param("number", batch.number())
                .param("accepted", batch.accepted())
                .param("fedIn", fedIn)
                .param("at", Timestamp.from(batch.receivedAt()))
                .update();
        SlotKey ofDay = new SlotKey(batch.key().area(), batch.key().day(), 0);
        lock(ofDay);
        of(ofDay, "update metering.slot set batches = batches + 1" + OF_SLOT).update();
    }

    /** Keeps other nodes from looking for late contracts until the transaction ends. */
    boolean lockLate() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('metering.late', 0)) as locked")
                .query((row, n) -> row.getBoolean("locked"))
                .single();
    }

    /** A batch with rows of points that waited for a contract when they were looked up last. */
    record Waiting(SlotKey key, int number, String file, int parts) {}

    List<Waiting> waiting(String area, LocalDate day) {
        return jdbc.sql("""
                select area, day, slot, number, file, parts from metering.batch
                where area = ? and day = ? and waiting > 0 order by slot, number
                """)
                .params(Integer.parseInt(area), day)
                .query((row, n) -> new Waiting(
                        new SlotKey(area, day, row.getInt("slot")),
                        row.getInt("number"),
                        row.getString("file"),
                        row.getInt("parts")))
                .list();
    }

    /** Days from one on with such batches. */
    List<SlotKey> waitingDays(LocalDate first) {
        return jdbc.sql(
                        "select distinct area, day from metering.batch where waiting > 0 and day >= ? order by area, day")
                .param(first)
                .query((row, n) ->
                        new SlotKey("%02d".formatted(row.getInt("area")), row.getObject("day", LocalDate.class), 0))
                .list();
    }

    /** Published and due slots of a day none of whose batches knows so many parts of the roster. */
    List<SlotKey> outgrown(String area, LocalDate day, int parts) {
        return jdbc.sql("""
                select s.slot from metering.slot s
                join metering.batch b on b.area = s.area and b.day = s.day and b.slot = s.slot
                where s.area = ? and s.day = ? and s.slot > 0 and s.direction = 'DEMAND' and (s.due or s.state <> 'FILLING')
                group by s.slot having max(b.parts) < ? order by s.slot
                """)
                .params(Integer.parseInt(area), day, parts)
                .query((row, n) -> new SlotKey(area, day, row.getInt("slot")))
                .list();
    }

    void lookedUp(Waiting batch, int parts, long found) {
        of(batch.key(), "update metering.batch set parts = :parts, waiting = waiting - :found" + OF_SLOT + """
                 and number = :number
                """)
                .param("parts", parts)
                .param("found", found)
                .param("number", batch.number())
                .update();
    }

    /** Whether the lake has still to take a batch of a day. */
    boolean waitsForLake(LocalDate day) {
        return jdbc.sql("select exists (select from metering.batch where not in_lake and day = ?) as waits")
                .param(day)
                .query((row, n) -> row.getBoolean("waits"))
                .single();
    }

    String file(SlotKey key, String id) {
        return of(key, "select file from metering.batch" + OF_SLOT + " and id = :id")
                .param("id", id)
                .query((row, n) -> row.getString("file"))
                .single();
    }

    /** Files of batches behind one and up to another, in their order. */
    List<String> files(SlotKey key, int after, int upTo) {
        return of(key, "select file from metering.batch" + OF_SLOT + """
                 and number > :after and number <= :upTo order by number
                """)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, n) -> row.getString("file"))
                .list();
    }

    private StatementSpec of(SlotKey key, String sql) {
        return jdbc.sql(sql)
                .param("area", key.areaNumber())
                .param("day", key.day())
                .param("slot", key.slot());
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                "%02d".formatted(row.getInt("area")),
                row.getObject("day", LocalDate.class),
                row.getInt("slot"),
                row.getString("id"),
                row.getInt("number"),
                row.getLong("rows"),
                row.getLong("accepted"),
                row.getLong("without_value"),
                row.getLong("unknown"),
                row.getLong("rejected"),
                json.readValue(row.getString("reasons"), COUNTS),
                row.getString("sha256"),
                row.getTimestamp("received_at").toInstant());
    }
}
