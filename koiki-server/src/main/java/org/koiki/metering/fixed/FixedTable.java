package org.koiki.metering.fixed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.koiki.metering.delivery.Family;
import org.koiki.metering.delivery.Voltage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Units, their issues and files in PostgreSQL. */
@Repository
class FixedTable {
    private static final String UNIT = " where area = :area and reading = :reading ";

    private final JdbcClient jdbc;

    FixedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has the units of an area looked at, of readings from one to another. */
    void wake(String area, LocalDate first, LocalDate last) {
        jdbc.sql("""
                insert into metering.fixed_unit (area, reading, due)
                select :area, day::date, true from generate_series(:first::date, :last::date, '1 day') as days (day)
                on conflict (area, reading) do update set due = true, wakes = fixed_unit.wakes + 1
                """)
                .param("area", Integer.parseInt(area))
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** Has the units looked at that there are. */
    void wake(LocalDate first, LocalDate last) {
        jdbc.sql("update metering.fixed_unit set due = true, wakes = wakes + 1 where reading between ? and ?")
                .params(first, last)
                .update();
    }

    /** Those to be looked at, earlier readings first. */
    List<FixedUnit> due() {
        return jdbc.sql("select area, reading from metering.fixed_unit where due order by area, reading")
                .query((row, n) -> unit(row))
                .list();
    }

    /** Whether nobody else works on a unit; it stays so until the transaction ends. */
    boolean lock(FixedUnit unit) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('metering.fixed/' || :unit, 0)) as locked")
                .param("unit", unit.toString())
                .query((row, n) -> row.getBoolean("locked"))
                .single();
    }

    boolean isNew(FixedUnit unit) {
        return of(unit, "select looked_at is null as new from metering.fixed_unit" + UNIT)
                .query((row, n) -> row.getBoolean("new"))
                .single();
    }

    /** Issues of daily files whose values are published. */
    List<Long> dailies(FixedUnit unit) {
        return of(unit, "select dailies from metering.fixed_unit" + UNIT)
                .query((row, n) -> longs(row))
                .single();
    }

    /** How often it was wanted to be looked at. */
    int wakes(FixedUnit unit) {
        return of(unit, "select wakes from metering.fixed_unit" + UNIT)
                .query((row, n) -> row.getInt("wakes"))
                .single();
    }

    /** Ends a look that publishes nothing yet. @param wakes as when it began */
    void rest(FixedUnit unit, int wakes) {
        of(unit, "update metering.fixed_unit set due = wakes <> :wakes" + UNIT)
                .param("wakes", wakes)
                .update();
    }

    /** How often a unit was issued, and when last. */
    Issued issued(FixedUnit unit) {
        return of(unit, "select count(*) as times, max(created_at) as last from metering.fixed_issue" + UNIT)
                .query((row, n) -> new Issued(
                        row.getInt("times"),
                        row.getInt("times") == 0
                                ? Instant.MIN
                                : row.getTimestamp("last").toInstant()))
                .single();
    }

    record Issued(int times, Instant last) {}

    /** Ends a look. @param wakes as when it began; where somebody wanted another one meanwhile it stays due */
    void looked(FixedUnit unit, int wakes, Collection<Long> dailies, Instant now) {
        of(unit, "update metering.fixed_unit set due = wakes <> :wakes, dailies = :dailies, looked_at = :now" + UNIT)
                .param("wakes", wakes)
                .param("dailies", dailies.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
        of(unit, "delete from metering.fixed_tally" + UNIT).update();
        of(unit, """
                insert into metering.fixed_tally (area, reading, retailer, points, provided, withheld, waiting)
                select area, reading, retailer, count(*), count(*) filter (where state = 'PROVIDED'),
                    count(*) filter (where state = 'WITHHELD'), count(*) filter (where state = 'WAITING')
                from metering.fixed_record where area = :area and reading = :reading group by area, reading, retailer
                """).update();
    }

    Optional<FixedIssue> unfinished(FixedUnit unit) {
        return of(unit, "select * from metering.fixed_issue" + UNIT + "and state = 'WRITING'")
                .query((row, n) -> new FixedIssue(
                        row.getLong("id"),
                        unit,
                        longs(row),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    FixedIssue add(FixedUnit unit, Collection<Long> dailies, Instant created) {
        long id = of(unit, """
                insert into metering.fixed_issue (area, reading, dailies, created_at)
                values (:area, :reading, :dailies, :created) returning id
                """)
                .param("dailies", dailies.toArray(Long[]::new))
                .param("created", Timestamp.from(created))
                .query((row, n) -> row.getLong("id"))
                .single();
        return new FixedIssue(id, unit, List.copyOf(dailies), created);
    }

    void add(FixedIssue issue, List<UsageFile> files) {
        of(issue.unit(), """
                insert into metering.fixed_file (issue, area, reading, family, retailer, voltage, split, revision)
                select :issue, :area, :reading, * from unnest(:families::text[], :retailers::text[], :voltages::text[],
                    :splits::int[], :revisions::int[])
                """)
                .param("issue", issue.id())
                .param("families", texts(files, file -> file.key().family().name()))
                .param("retailers", texts(files, file -> file.key().retailer()))
                .param("voltages", texts(files, file -> file.key().voltage().name()))
                .param("splits", numbers(files, file -> file.key().split()))
                .param("revisions", numbers(files, UsageFile::revision))
                .update();
    }

    List<UsageFile> files(FixedIssue issue) {
        return jdbc.sql("select * from metering.fixed_file where issue = ? order by family, retailer, voltage, split")
                .param(issue.id())
                .query((row, n) -> new UsageFile(key(row), row.getInt("revision")))
                .list();
    }

    /** The last revision of each file of a unit. */
    Map<UsageFile.Key, Integer> revisions(FixedUnit unit) {
        Map<UsageFile.Key, Integer> revisions = new HashMap<>();
        of(unit, "select family, retailer, voltage, split, max(revision) as last from metering.fixed_file" + UNIT + """
                group by family, retailer, voltage, split
                """)
                .query((row, n) -> revisions.put(key(row), row.getInt("last")))
                .list();
        return revisions;
    }

    void list(FixedIssue issue, Instant now) {
        jdbc.sql("update metering.fixed_issue set state = 'LISTED', listed_at = ? where id = ?")
                .params(Timestamp.from(now), issue.id())
                .update();
        of(issue.unit(), "update metering.fixed_unit set dailies = :dailies" + UNIT)
                .param("dailies", issue.dailies().toArray(Long[]::new))
                .update();
    }

    private static String[] texts(List<UsageFile> files, Function<UsageFile, String> value) {
        return files.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(List<UsageFile> files, Function<UsageFile, Integer> value) {
        return files.stream().map(value).toArray(Integer[]::new);
    }

    private StatementSpec of(FixedUnit unit, String sql) {
        return jdbc.sql(sql).param("area", unit.areaNumber()).param("reading", unit.reading());
    }

    private static FixedUnit unit(ResultSet row) throws SQLException {
        return new FixedUnit("%02d".formatted(row.getInt("area")), row.getObject("reading", LocalDate.class));
    }

    private static UsageFile.Key key(ResultSet row) throws SQLException {
        return new UsageFile.Key(
                Family.valueOf(row.getString("family")),
                row.getString("retailer"),
                Voltage.valueOf(row.getString("voltage")),
                row.getInt("split"));
    }

    private static List<Long> longs(ResultSet row) throws SQLException {
        return List.of((Long[]) row.getArray("dailies").getArray());
    }
}
