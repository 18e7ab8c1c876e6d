package org.koiki.supplypoint.load;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and changes meters; those of points that are not known yet wait for them. */
@Component
class MeterMerge implements Merge {
    private final JdbcClient jdbc;
    private final Staging staging;
    private final Waiting waiting;
    private final PastTasks past;

    MeterMerge(JdbcClient jdbc, Staging staging, Waiting waiting, PastTasks past) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.waiting = waiting;
        this.past = past;
    }

    @Override
    public LoadKind kind() {
        return LoadKind.METERS;
    }

    @Override
    public Tally merge(Chunk chunk, LoadState load) {
        staging.copy(
                "staged_meter",
                "line bigint, point text collate \"C\", number text, since date, until date, half_hourly boolean, remote boolean",
                chunk.rows.stream().map(row -> row.copied() + '\n').collect(Collectors.joining()));
        long unknown = waiting.meters(chunk.area);
        if (!load.empty().contains(chunk.area)) {
            past.exchanged(chunk.area);
        }
        return jdbc.sql("""
                with merged as (
                    insert into supplypoint.meter as known (area, point, number, since, until, half_hourly, remote)
                    select p.area, p.id, s.number, s.since, s.until, s.half_hourly, s.remote
                    from staged_meter s join supplypoint.supply_point p on p.area = :area and p.number = s.point
                    on conflict (area, point, number, since) do update
                    set until = excluded.until, half_hourly = excluded.half_hourly, remote = excluded.remote
                    where (known.until, known.half_hourly, known.remote)
                        is distinct from (excluded.until, excluded.half_hourly, excluded.remote)
                    returning (old.area is null) as added)
                select count(*) filter (where added) as added, count(*) filter (where not added) as changed from merged
                """)
                .param("area", chunk.area)
                .query((row, n) -> {
                    long added = row.getLong("added");
                    long changed = row.getLong("changed");
                    return new Tally(added, changed, chunk.rows.size() - added - changed - unknown, unknown, List.of());
                })
                .single();
    }
}
