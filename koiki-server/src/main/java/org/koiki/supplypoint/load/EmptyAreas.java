package org.koiki.supplypoint.load;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Areas that hold nothing of a kind yet. */
@Component
class EmptyAreas {
    private final JdbcClient jdbc;

    EmptyAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Integer> of(LoadKind kind, Set<String> areas) {
        return areas.stream()
                .map(Integer::valueOf)
                .filter(area -> isEmpty(kind, area))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty(LoadKind kind, int area) {
        return jdbc.sql("select not exists (select from supplypoint.%s_%d) as empty".formatted(table(kind), area))
                .query((row, n) -> row.getBoolean("empty"))
                .single();
    }

    private static String table(LoadKind kind) {
        return switch (kind) {
            case POINTS -> "supply_point";
            case METERS -> "meter";
            case CONTRACTS -> "contract";
        };
    }
}
