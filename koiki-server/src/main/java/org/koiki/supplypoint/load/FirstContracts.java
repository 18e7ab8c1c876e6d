package org.koiki.supplypoint.load;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.check.PointRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first contracts of an area. They are copied into a table beside; at the end one transaction moves them all and builds the
 * temporal key once, which takes a fraction of the time that it takes row by row. Nobody ever sees the table without its key.
 */
@Component
class FirstContracts {
    private static final String COLUMNS = """
            line bigint, point_number text collate "C", days daterange, retailer text collate "C", "group" text collate "C",
            number text collate "C", customer text, kana text, phone text collate "C", of_generator boolean
            """;

    private final JdbcClient jdbc;
    private final Staging staging;
    private final ContractMerge merge;
    private final EmptyAreas emptyAreas;
    private final TransactionTemplate transaction;
    private final MarketClock clock;

    FirstContracts(
            JdbcClient jdbc,
            Staging staging,
            ContractMerge merge,
            EmptyAreas emptyAreas,
            TransactionTemplate transaction,
            MarketClock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.merge = merge;
        this.emptyAreas = emptyAreas;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(long load, Set<Integer> areas) {
        areas.forEach(area -> jdbc.sql("create unlogged table %s (%s)".formatted(table(load, area), COLUMNS))
                .update());
    }

    private static String table(long load, int area) {
        return "supplypoint.first_contract_%d_%d".formatted(load, area);
    }

    Tally copy(long load, Chunk chunk) {
        String rows = chunk.rows.stream().map(row -> row.copied() + '\n').collect(Collectors.joining());
        staging.copyInto(table(load, chunk.area), rows);
        return Tally.NONE;
    }

    Tally finish(long load, int area) {
        return Objects.requireNonNull(transaction.execute(status -> move(table(load, area), area)));
    }

    void end(long load, Set<Integer> areas) {
        areas.forEach(
                area -> jdbc.sql("drop table if exists " + table(load, area)).update());
    }

    private Tally move(String table, int area) {
        jdbc.sql("lock table supplypoint.contract_%d in access exclusive mode".formatted(area))
                .update();
        if (!emptyAreas.isEmpty(LoadKind.CONTRACTS, area)) {
            return merge.mergeAll(table, area);
        }
        jdbc.sql("analyze " + table).update();
        List<LoadFault> refused = removeWithoutGeneration(table, area);
        refused.addAll(removeOverlaps(table));
        int unknown = merge.waiting(table, area);
        long added = fill(table, area);
        return new Tally(added, 0, 0, unknown, refused);
    }

    private List<LoadFault> removeWithoutGeneration(String table, int area) {
        return new ArrayList<>(jdbc.sql("""
                delete from %s t using supplypoint.supply_point_%2$d p
                where t.of_generator and p.area = %2$d and p.number = t.point_number and p.family <> 'FIT' and not p.generation
                returning t.line, t.retailer, p.family
                """.formatted(table, area))
                .query((row, n) -> LoadFault.withoutGeneration(row))
                .list());
    }

    /** Of two lines that overlap the later one is refused. */
    private List<LoadFault> removeOverlaps(String table) {
        List<LoadFault> all = new ArrayList<>();
        List<LoadFault> found = removeOnce(table);
        while (!found.isEmpty()) {
            all.addAll(found);
            found = removeOnce(table);
        }
        return all;
    }

    private List<LoadFault> removeOnce(String table) {
        return jdbc.sql("""
                with neighbours as (
                    select line, days, lag(line) over same as former, lag(days) over same as former_days
                    from %1$s window same as (partition by point_number order by lower(days), line)),
                overlapping as (
                    select greatest(line, former) as line, least(line, former) as other
                    from neighbours where days && former_days)
                delete from %1$s t using overlapping o where t.line = o.line
                returning t.line, t.days::text as days, o.other
                """.formatted(table))
                .query((row, n) -> LoadFault.of(
                        row.getLong("line"),
                        PointRule.OVERLAP.in("from", row.getString("days"), "line " + row.getLong("other"))))
                .list();
    }

    private long fill(String table, int area) {
        jdbc.sql("set local maintenance_work_mem = '256MB'").update();
        jdbc.sql("alter table supplypoint.contract_%1$d drop constraint contract_%1$d_days".formatted(area))
                .update();
        long added = jdbc.sql("""
                insert into supplypoint.contract_%1$d (area, point, days, retailer, "group", number, customer, kana, phone, known_from)
                select %1$d, p.id, t.days, t.retailer, t."group", t.number, t.customer, t.kana, t.phone, :now
                from %2$s t join supplypoint.supply_point_%1$d p on p.area = %1$d and p.number = t.point_number
                """.formatted(area, table))
                .param("now", Timestamp.from(clock.now()))
                .update();
        jdbc.sql(
                        "alter table supplypoint.contract_%1$d add constraint contract_%1$d_days primary key (point, days without overlaps)"
                                .formatted(area))
                .update();
        return added;
    }
}
