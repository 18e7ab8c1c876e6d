package org.koiki.supplypoint.load;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.koiki.supplypoint.place.PlaceKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ids of sites while a file is loaded. New ones are added ahead of the points, for good. */
final class SiteIds {
    private static final int MOST = 500_000;
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    SiteIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the sites of some rows, by the text of the site. */
    Map<String, Long> of(int area, Collection<Row> rows) {
        Map<String, Long> found = new TreeMap<>();
        Map<String, PlaceKey> missing = new TreeMap<>();
        for (Row row : rows) {
            PlaceKey place = Objects.requireNonNull(row.place());
            Long id = ids.get(area + place.site());
            if (id == null) {
                missing.put(place.site(), place);
            } else {
                found.put(place.site(), id);
            }
        }
        if (!missing.isEmpty()) {
            add(area, missing.values());
            read(area, missing.keySet(), found);
            remember(area, found);
        }
        return found;
    }

    private void remember(int area, Map<String, Long> found) {
        if (ids.size() > MOST) {
            ids.clear();
        }
        found.forEach((site, id) -> ids.put(area + site, id));
    }

    private void add(int area, Collection<PlaceKey> places) {
        jdbc.batchUpdate("""
                insert into supplypoint.site (area, text, grams) values (?, ?, ?) on conflict (area, text) do nothing
                """, places, BATCH, (row, place) -> {
            row.setInt(1, area);
            row.setString(2, place.site());
            row.setObject(3, place.grams());
        });
    }

    private void read(int area, Collection<String> sites, Map<String, Long> found) {
        jdbc.query(
                "select id, text from supplypoint.site where area = ? and text = any(?)",
                row -> {
                    found.put(row.getString("text"), row.getLong("id"));
                },
                area,
                sites.toArray(String[]::new));
    }
}
