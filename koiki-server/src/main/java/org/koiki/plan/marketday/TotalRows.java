package org.koiki.plan.marketday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.PlanFamily;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.RowKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the standing rows of a day. */
@Repository
class TotalRows {
    private static final String DEMAND = PlanCodes.dayAhead(PlanFamily.DEMAND);

    /** Some ten times as fast as unnesting the series and grouping by slot. */
    private static final String SUMS = IntStream.rangeClosed(1, SlotSeries.SLOTS)
            .mapToObj(("sum(v.kwh[(r.ordinal - 1) * " + SlotSeries.SLOTS + " + %d])")::formatted)
            .collect(Collectors.joining(", ", "array[", "]"));

    private final JdbcClient jdbc;

    TotalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Total(String tso, RowKind kind, @Nullable Source source, List<Long> kwh) {}

    /**
     * What the plans add up to that are addressed to some TSOs, by the TSO's operator code.
     *
     * @param sources the source that each counterparty code stands for
     */
    Map<String, AreaTotals> of(LocalDate day, Collection<String> tsos, Map<String, Source> sources) {
        List<Map.Entry<String, Source>> known = List.copyOf(sources.entrySet());
        List<Total> totals = jdbc.sql("""
                select p.destination, r.kind, s.source, %s as kwh
                from plan.plan p
                join plan.standing d
                  on d.target_date = p.target_date and d.message_code = p.message_code and d.filer = p.filer
                cross join lateral (select d.kwh || '{}' as kwh offset 0) v
                cross join lateral unnest(d.blocks, d.kinds, d.counterparties)
                  with ordinality r (block, kind, counterparty, ordinal)
                left join unnest(:codes::text[], :sources::text[]) s (code, source)
                  on s.code collate "C" = r.counterparty
                where p.target_date = :day and d.target_date = :day and p.destination = any(:tsos)
                  and r.block = p.filer
                  and ((r.counterparty is null and r.kind in ('DEMAND', 'GENERATION'))
                       or (p.message_code = :demand
                           and (r.counterparty is null and r.kind = 'SALES' or s.source is not null and r.kind = 'PROCUREMENT')))
                group by p.destination, r.kind, s.source
                """.formatted(SUMS))
                .param("codes", known.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "sources",
                        known.stream().map(entry -> entry.getValue().name()).toArray(String[]::new))
                .param("day", day)
                .param("tsos", tsos.toArray(String[]::new))
                .param("demand", DEMAND)
                .query((row, number) -> total(row))
                .list();
        return byTso(totals);
    }

    private static Total total(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Total(
                row.getString("destination"),
                RowKind.valueOf(row.getString("kind")),
                source == null ? null : Source.valueOf(source),
                List.of((Long[]) row.getArray("kwh").getArray()));
    }

    private static Map<String, AreaTotals> byTso(List<Total> totals) {
        Map<String, AreaTotals> all = new HashMap<>();
        totals.forEach(total -> all.merge(total.tso, alone(total), AreaTotals::plus));
        return all;
    }

    private static AreaTotals alone(Total total) {
        AreaTotals none = AreaTotals.none();
        return switch (total.kind) {
            case DEMAND -> new AreaTotals(total.kwh, none.generation(), Map.of(), none.sales());
            case GENERATION -> new AreaTotals(none.demand(), total.kwh, Map.of(), none.sales());
            case PROCUREMENT -> new AreaTotals(none.demand(), none.generation(), bought(total), none.sales());
            default -> new AreaTotals(none.demand(), none.generation(), Map.of(), total.kwh);
        };
    }

    private static Map<Source, List<Long>> bought(Total total) {
        Map<Source, List<Long>> one = new EnumMap<>(Source.class);
        if (total.source != null) {
            one.put(total.source, total.kwh);
        }
        return one;
    }
}
