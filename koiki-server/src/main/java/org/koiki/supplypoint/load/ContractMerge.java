package org.koiki.supplypoint.load;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.check.PointRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds contracts. One of the same retailer and first day as one that stands corrects it; any other overlap is refused, as is one
 * of a generation contract holder at a point without generation; those of points that are not known yet wait for them.
 */
@Component
class ContractMerge implements Merge {
    private static final String STAGED = """
            line bigint, point_number text collate "C", days daterange, retailer text collate "C", "group" text collate "C",
            number text collate "C", customer text, kana text, phone text collate "C", of_generator boolean
            """;
    private static final String CHECKED = STAGED + """
            , point bigint, family text collate "C", standing bigint, standing_days daterange, outcome text
            """;

    private final JdbcClient jdbc;
    private final Staging staging;
    private final Waiting waiting;
    private final PastTasks past;
    private final MarketClock clock;

    ContractMerge(JdbcClient jdbc, Staging staging, Waiting waiting, PastTasks past, MarketClock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.waiting = waiting;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public LoadKind kind() {
        return LoadKind.CONTRACTS;
    }

    @Override
    public Tally merge(Chunk chunk, LoadState load) {
        staging.copy(
                "staged_contract",
                STAGED,
                chunk.rows.stream().map(row -> row.copied() + '\n').collect(Collectors.joining()));
        return mergeStaged(chunk.area, chunk.rows.size());
    }

    /** Merges the rows of another table of the same columns, one after the other in the order of their lines. */
    Tally mergeAll(String table, int area) {
        Tally all = Tally.NONE;
        List<Long> lines = jdbc.sql("select line from %s order by line".formatted(table))
                .query((row, n) -> row.getLong("line"))
                .list();
        for (long line : lines) {
            staging.copy("staged_contract", STAGED, "");
            staging.copy("checked_contract", CHECKED, "");
            jdbc.sql("truncate staged_contract, checked_contract").update();
            jdbc.sql("insert into staged_contract select * from %s where line = ?".formatted(table))
                    .param(line)
                    .update();
            all = all.plus(mergeStaged(area, 1));
        }
        return all;
    }

    /** Puts the rows of a table whose points are not known into the work queue. */
    int waiting(String table, int area) {
        return waiting.contracts(table, area);
    }

    private Tally mergeStaged(int area, int rows) {
        staging.copy("checked_contract", CHECKED, "");
        check(area);
        long unknown = waiting.contracts(area);
        int corrected = correctAll(area);
        int added = add(area, "NEW");
        List<LoadFault> refused =
                Stream.concat(overlaps().stream(), withoutGeneration().stream()).toList();
        return new Tally(added, corrected, rows - added - corrected - unknown - refused.size(), unknown, refused);
    }

    private void check(int area) {
        jdbc.sql("""
                insert into checked_contract
                select s.*, p.id, p.family, c.id, c.days,
                    case when p.id is null then 'WAITS'
                         when s.of_generator and p.family <> 'FIT' and not p.generation then 'NO_GENERATION'
                         when c.id is null then 'NEW'
                         when (c.days, c.retailer, c."group", c.number, c.customer, c.kana, c.phone)
                             is not distinct from (s.days, s.retailer, s."group", s.number, s.customer, s.kana, s.phone) then 'SAME'
                         when c.customer = '' and (c.days, c.retailer, c."group") is not distinct from (s.days, s.retailer, s."group")
                             then 'SAME' -- whose customer is erased stays without
                         when lower(c.days) = lower(s.days) and c.retailer = s.retailer and c.many = 1 then 'CORRECTED'
                         else 'OVERLAP' end
                from staged_contract s
                left join supplypoint.supply_point_%1$d p on p.area = %1$d and p.number = s.point_number
                left join lateral (
                    select k.*, count(*) over () as many from supplypoint.contract_%1$d k
                    where k.point = p.id and k.days && s.days order by lower(k.days) limit 1) c on true
                where not exists (select from checked_contract k where k.line = s.line)
                """.formatted(area)).update();
    }

    /** What is in the way of one row may be mended by another one. */
    private int correctAll(int area) {
        int all = 0;
        for (int corrected = correct(area); corrected > 0; corrected = correct(area)) {
            all += corrected;
            jdbc.sql("delete from checked_contract where outcome = 'OVERLAP'").update();
            check(area);
        }
        return all;
    }

    private int correct(int area) {
        past.corrected(area);
        jdbc.sql("""
                insert into supplypoint.former_contract (area, point, days, id, retailer, "group", number, customer, kana, phone,
                    known_from, known_until)
                select k.area, k.point, k.days, k.id, k.retailer, k."group", k.number, k.customer, k.kana, k.phone,
                    k.known_from, greatest(k.known_from, :now)
                from checked_contract c join supplypoint.contract_%d k on k.point = c.point and k.days = c.standing_days
                where c.outcome = 'CORRECTED'
                """.formatted(area)).param("now", Timestamp.from(clock.now())).update();
        jdbc.sql("""
                delete from supplypoint.contract_%d k using checked_contract c
                where c.outcome = 'CORRECTED' and k.point = c.point and k.days = c.standing_days
                """.formatted(area)).update();
        int corrected = add(area, "CORRECTED");
        jdbc.sql("update checked_contract set outcome = 'DONE' where outcome = 'CORRECTED'")
                .update();
        return corrected;
    }

    private int add(int area, String outcome) {
        return jdbc.sql("""
                insert into supplypoint.contract_%1$d (area, point, days, id, retailer, "group", number, customer, kana, phone, known_from)
                select %1$d, point, days, coalesce(standing, nextval('supplypoint.contract_id')), retailer, "group", number,
                    customer, kana, phone, :now
                from checked_contract where outcome = :outcome
                """.formatted(area))
                .param("now", Timestamp.from(clock.now()))
                .param("outcome", outcome)
                .update();
    }

    private List<LoadFault> overlaps() {
        return jdbc.sql("""
                select line, standing, lower(standing_days) as since, upper(standing_days) as until, lower(days) as wanted_since,
                    upper(days) as wanted_until from checked_contract where outcome = 'OVERLAP' order by line
                """)
                .query((row, n) -> {
                    String wanted = days(row.getString("wanted_since"), row.getString("wanted_until"));
                    String standing =
                            row.getLong("standing") + " (" + days(row.getString("since"), row.getString("until")) + ")";
                    return LoadFault.of(row.getLong("line"), PointRule.OVERLAP.in("from", wanted, standing));
                })
                .list();
    }

    private List<LoadFault> withoutGeneration() {
        return jdbc.sql(
                        "select line, retailer, family from checked_contract where outcome = 'NO_GENERATION' order by line")
                .query((row, n) -> LoadFault.withoutGeneration(row))
                .list();
    }

    private static String days(String since, @Nullable String until) {
        return since + "/" + (until == null ? "" : until);
    }
}
