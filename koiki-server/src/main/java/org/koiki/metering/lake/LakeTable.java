package org.koiki.metering.lake;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.metering.intake.SlotKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the lake. */
@Repository
class LakeTable {
    private static final int TRIES = 5;

    private final JdbcClient jdbc;

    LakeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch of a slot. */
    record Waiting(SlotKey key, int number, String id) {}

    /** A roster that has more parts than the lake knows. */
    record Grown(String area, LocalDate day, int parts) {}

    /** Days to be joined. */
    record Job(long id, String area, LocalDate from, LocalDate to) {}

    /** Keeps other nodes from the lake's work until the transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('metering.lake', 0)) as locked")
                .query((row, n) -> row.getBoolean("locked"))
                .single();
    }

    /** The batches of a slot in their order; of the slots the one that waits longest, those behind that the lake fails to take. */
    Optional<Waiting> nextBatch() {
        return jdbc.sql("""
                select area, day, slot, number, id from metering.batch b
                where not in_lake and not exists (
                    select from metering.batch e
                    where e.area = b.area and e.day = b.day and e.slot = b.slot and e.number < b.number and not e.in_lake)
                order by lake_tries >= :tries, received_at, number limit 1
                """)
                .param("tries", TRIES)
                .query((row, n) -> new Waiting(
                        new SlotKey(
                                "%02d".formatted(row.getInt("area")),
                                row.getObject("day", LocalDate.class),
                                row.getInt("slot")),
                        row.getInt("number"),
                        row.getString("id")))
                .optional();
    }

    /** How many batches are not in the lake. */
    long waiting() {
        return jdbc.sql("select count(*) as waiting from metering.batch where not in_lake")
                .query((row, n) -> row.getLong("waiting"))
                .single();
    }

    /** Whether of a day's batches those are in the lake that count up to some, and no others. @param upTo by slot from the first on */
    boolean holdsExactly(String area, LocalDate day, List<Integer> upTo) {
        return jdbc.sql("""
                select not exists (
                    select from metering.batch where area = :area and day = :day
                        and in_lake <> (number <= coalesce((:upTo::int[])[slot], 0))) as same
                """)
                .param("area", Integer.parseInt(area))
                .param("day", day)
                .param("upTo", upTo.toArray(Integer[]::new))
                .query((row, n) -> row.getBoolean("same"))
                .single();
    }

    void failed(Waiting batch) {
        SlotKey key = batch.key();
        jdbc.sql(
                        "update metering.batch set lake_tries = lake_tries + 1 where area = ? and day = ? and slot = ? and number = ?")
                .params(key.areaNumber(), key.day(), key.slot(), batch.number())
                .update();
    }

    void taken(Waiting batch) {
        SlotKey key = batch.key();
        jdbc.sql("update metering.batch set in_lake = true where area = ? and day = ? and slot = ? and number = ?")
                .params(key.areaNumber(), key.day(), key.slot(), batch.number())
                .update();
    }

    Optional<Grown> nextRoster() {
        return jdbc.sql("""
                select r.area, r.day, count(*) as parts from metering.roster r
                where r.direction = 'DEMAND'
                group by r.area, r.day
                having count(*) > coalesce((
                    select parts from metering.lake_roster l where l.area = lpad(r.area::text, 2, '0') and l.day = r.day), 0)
                order by r.day limit 1
                """)
                .query((row, n) -> new Grown(
                        "%02d".formatted(row.getInt("area")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("parts")))
                .optional();
    }

    void taken(Grown roster) {
        jdbc.sql("""
                insert into metering.lake_roster (area, day, parts) values (?, ?, ?)
                on conflict (area, day) do update set parts = excluded.parts
                """).params(roster.area(), roster.day(), roster.parts()).update();
    }

    /** Has days joined for every area of which the lake holds any of them. */
    void join(LocalDate from, LocalDate to) {
        jdbc.sql("""
                insert into metering.lake_job (area, since, until)
                select distinct area, :from::date, :to::date from metering.lake_file
                where retired_at is null and kind <> 'ROSTER' and since <= :to and until >= :from
                on conflict (area, since, until) do update set done_at = null
                """).param("from", from).param("to", to).update();
    }

    /** Has each day up to one joined that has files of slots. */
    void joinSlots(LocalDate until) {
        jdbc.sql("""
                insert into metering.lake_job (area, since, until)
                select distinct area, since, until from metering.lake_file
                where retired_at is null and kind = 'SLOT' and until <= :until
                order by area, since
                on conflict (area, since, until) do update set done_at = null
                """).param("until", until).update();
    }

    Optional<Job> nextJob() {
        return jdbc.sql(
                        "select id, area, since, until from metering.lake_job where done_at is null order by id limit 1")
                .query((row, n) -> new Job(
                        row.getLong("id"),
                        row.getString("area"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional();
    }

    /** Puts a job behind all others. */
    void postpone(Job job) {
        jdbc.sql("update metering.lake_job set id = default where id = ?")
                .param(job.id())
                .update();
    }

    void done(Job job, Instant now) {
        jdbc.sql("update metering.lake_job set done_at = ? where id = ?")
                .params(Timestamp.from(now), job.id())
                .update();
    }
}
