package org.koiki.supplypoint.load;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and changes points. */
@Component
class PointMerge implements Merge {
    private static final String STAGED = """
            number text collate "C", family text, voltage text, postal_code text, address text, building text, house text,
            menu text, method text, power int, current int, capacity int, current_limit int, power_factor int,
            supply_method text, reading_day smallint, next_reading date, service_pole text, generation boolean, state text,
            end_method text, last_change date, lamps text, island_terms boolean, site bigint
            """;
    private static final String COLUMNS = Arrays.stream(STAGED.split(","))
            .map(column -> column.strip().split(" ")[0])
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Staging staging;
    private final MarketClock clock;

    PointMerge(JdbcClient jdbc, Staging staging, MarketClock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.clock = clock;
    }

    @Override
    public LoadKind kind() {
        return LoadKind.POINTS;
    }

    @Override
    public void prepare(Chunk chunk, LoadState load) {
        load.sites().of(chunk.area, chunk.rows);
    }

    @Override
    public Tally merge(Chunk chunk, LoadState load) {
        staging.copy("staged_point", STAGED, copied(chunk, load.sites().of(chunk.area, chunk.rows)));
        return jdbc.sql("""
                with merged as (
                    insert into supplypoint.supply_point as known (area, changed_at, %1$s)
                    select :area, :now, %1$s from staged_point
                    on conflict (area, number) do update set
                        version = known.version + 1, changed_at = excluded.changed_at, (%1$s) = row(%2$s)
                    where (%3$s) is distinct from (%2$s)
                    returning (old.area is null) as added)
                select count(*) filter (where added) as added, count(*) filter (where not added) as changed from merged
                """.formatted(COLUMNS, prefixed("excluded."), prefixed("known.")))
                .param("area", chunk.area)
                .param("now", Timestamp.from(clock.now()))
                .query((row, n) -> tally(row.getLong("added"), row.getLong("changed"), chunk.rows.size()))
                .single();
    }

    private static Tally tally(long added, long changed, long all) {
        return new Tally(added, changed, all - added - changed, 0, List.of());
    }

    private static String prefixed(String prefix) {
        return prefix + COLUMNS.replace(", ", ", " + prefix);
    }

    private static CharSequence copied(Chunk chunk, Map<String, Long> sites) {
        StringBuilder text = new StringBuilder(chunk.rows.size() * 250);
        chunk.rows.forEach(row -> text.append(row.copied())
                .append('\t')
                .append(sites.get(Objects.requireNonNull(row.place()).site()))
                .append('\n'));
        return text;
    }
}
