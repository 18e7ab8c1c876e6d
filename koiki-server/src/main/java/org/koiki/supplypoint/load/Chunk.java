package org.koiki.supplypoint.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.participant.Validity;

/** Rows of one area that are merged together. None of them touches what another one changes. */
final class Chunk {
    static final int MOST = 20_000;

    final int area;
    final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Validity>> taken = new HashMap<>();

    Chunk(int area) {
        this.area = area;
    }

    boolean hasRoomFor(Row row) {
        return rows.size() < MOST
                && taken.getOrDefault(row.key(), List.of()).stream().noneMatch(row.days()::overlaps);
    }

    void add(Row row) {
        rows.add(row);
        taken.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row.days());
    }
}
