package org.koiki.metering.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.intake.SlotKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Issues and their files in PostgreSQL. */
@Repository
class IssueTable {
    private static final String UNIT =
            " where area = :area and day = :day and slot = :slot and direction = :direction ";

    private final JdbcClient jdbc;

    IssueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Slots and days that have something to publish, by direction: slots that hold enough, or are due, or were published before;
     * days that are due. Slots that nobody has yet come before corrections, and those before days; a slot waits for the slots before it that
     * have begun to arrive and are not due.
     *
     * @param permille share of its points that a slot has to hold
     */
    List<Unit> ready(int permille) {
        return jdbc.sql("""
                select area, day, slot, direction from metering.slot s
                where batches > published_to
                    and (due or slot > 0 and (state <> 'FILLING' or not exists (
                        select from metering.slot e
                        where e.area = s.area and e.day = s.day and e.direction = s.direction and e.slot between 1 and s.slot - 1
                            and e.state = 'FILLING' and e.readings > 0 and not e.due) and readings * 1000 >= :permille * (
                        select sum(points) from metering.roster r where r.area = s.area and r.day = s.day and r.direction = s.direction)))
                order by slot = 0, state <> 'FILLING', day, slot, area, direction
                """)
                .param("permille", permille)
                .query((row, n) -> unit(row))
                .list();
    }

    /** Whether nobody else publishes this unit; it stays so until the transaction ends. */
    boolean lock(Unit unit) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('metering.publish/' || :key, 0)) as locked")
                .param("key", unit.toString())
                .query((row, n) -> row.getBoolean("locked"))
                .single();
    }

    /** How often the unit was issued. */
    int issues(Unit unit) {
        return of(unit, "select count(*) as issues from metering.publication" + UNIT)
                .query((row, n) -> row.getInt("issues"))
                .single();
    }

    Optional<Issue> unfinished(Unit unit) {
        return of(unit, "select * from metering.publication" + UNIT + "and state = 'WRITING'")
                .query((row, n) -> issue(row))
                .optional();
    }

    Optional<Issue> last(Unit unit) {
        return of(unit, "select * from metering.publication" + UNIT + "and state = 'LISTED' order by id desc limit 1")
                .query((row, n) -> issue(row))
                .optional();
    }

    /** The last batch of each slot, or of the one slot. */
    List<Integer> batches(Unit unit, int slots) {
        Map<Integer, Integer> last = new HashMap<>();
        of(unit, """
                select slot, batches from metering.slot
                where area = :area and day = :day and (slot = :slot or :slot = 0 and slot > 0) and direction = 'DEMAND'
                """)
                .query((row, n) -> last.put(row.getInt("slot"), row.getInt("batches")))
                .list();
        return !unit.isDay()
                ? List.of(last.getOrDefault(unit.slot(), 0))
                : Stream.iterate(1, slot -> slot <= slots, slot -> slot + 1)
                        .map(slot -> last.getOrDefault(slot, 0))
                        .toList();
    }

    boolean isDueOrPublished(Unit unit) {
        return of(unit, "select due or state <> 'FILLING' as ready from metering.slot" + UNIT)
                .query((row, n) -> row.getBoolean("ready"))
                .single();
    }

    /** When the last batch of a slot was received. */
    Instant lastReceived(Unit unit) {
        return of(unit, """
                select max(received_at) as last from metering.batch where area = :area and day = :day and slot = :slot
                """)
                .query((row, n) -> row.getTimestamp("last").toInstant())
                .single();
    }

    Issue add(Unit unit, List<Integer> batches, int parts, Instant created) {
        long id = of(unit, """
                insert into metering.publication (area, day, slot, direction, batches, parts, created_at)
                values (:area, :day, :slot, :direction, :batches, :parts, :created) returning id
                """)
                .param("batches", batches.toArray(Integer[]::new))
                .param("parts", parts)
                .param("created", Timestamp.from(created))
                .query((row, n) -> row.getLong("id"))
                .single();
        return new Issue(id, unit, batches, parts, created);
    }

    /** The revision that each split was published in last, by its key. */
    Map<String, Integer> revisions(Unit unit) {
        Map<String, Integer> revisions = new HashMap<>();
        of(unit, "select retailer, voltage, split, max(revision) as last from metering.split_file" + UNIT + """
                group by retailer, voltage, split
                """)
                .query((row, n) -> revisions.put(
                        row.getString("retailer") + "/" + row.getString("voltage") + "/" + row.getInt("split"),
                        row.getInt("last")))
                .list();
        return revisions;
    }

    void list(Issue issue, Counted counted, List<SplitFile> files, Instant now) {
        of(issue.unit(), """
                insert into metering.split_file (publication, area, day, slot, direction, retailer, voltage, split, revision,
                    points, present, valued)
                select :id, :area, :day, :slot, :direction, * from unnest(:retailers::text[], :voltages::text[], :splits::int[],
                    :revisions::int[], :points::int[], :present::int[], :valued::int[])
                """)
                .param("id", issue.id())
                .param("retailers", texts(files, file -> file.split().retailer()))
                .param("voltages", texts(files, file -> file.split().voltage().name()))
                .param("splits", numbers(files, file -> file.split().number()))
                .param("revisions", numbers(files, file -> file.file().revision()))
                .param("points", numbers(files, file -> file.split().size()))
                .param("present", numbers(files, file -> file.counted().present()))
                .param("valued", numbers(files, file -> file.counted().valued()))
                .update();
        jdbc.sql("update metering.publication set state = 'LISTED', listed_at = ?, files = ? where id = ?")
                .params(Timestamp.from(now), files.size(), issue.id())
                .update();
        of(issue.unit(), """
                update metering.slot set state = case when state = 'FILLING' then 'PUBLISHED' else 'CORRECTED' end,
                    published_to = :batches, present = :present, valued = :valued,
                    published_at = coalesce(published_at, :now)
                """ + UNIT)
                .param(
                        "batches",
                        issue.batches().stream().mapToInt(Integer::intValue).sum())
                .param("present", counted.present())
                .param("valued", counted.valued())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes note that batches bring nothing for the unit. */
    void seen(Unit unit, List<Integer> batches) {
        of(unit, "update metering.slot set published_to = :batches" + UNIT)
                .param("batches", batches.stream().mapToInt(Integer::intValue).sum())
                .update();
    }

    private static String[] texts(List<SplitFile> files, Function<SplitFile, String> value) {
        return files.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(List<SplitFile> files, Function<SplitFile, Integer> value) {
        return files.stream().map(value).toArray(Integer[]::new);
    }

    private StatementSpec of(Unit unit, String sql) {
        return jdbc.sql(sql)
                .param("area", unit.key().areaNumber())
                .param("day", unit.day())
                .param("slot", unit.slot())
                .param("direction", unit.direction().name());
    }

    private static Unit unit(ResultSet row) throws SQLException {
        SlotKey key = new SlotKey(
                "%02d".formatted(row.getInt("area")), row.getObject("day", LocalDate.class), row.getInt("slot"));
        return new Unit(key, Direction.valueOf(row.getString("direction")));
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                row.getLong("id"),
                unit(row),
                List.of((Integer[]) row.getArray("batches").getArray()),
                row.getInt("parts"),
                row.getTimestamp("created_at").toInstant());
    }
}
