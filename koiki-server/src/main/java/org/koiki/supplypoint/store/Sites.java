package org.koiki.supplypoint.store;

import java.util.Optional;
import org.koiki.supplypoint.place.PlaceKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dictionary of towns and buildings. */
@Repository
class Sites {
    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of a site, which is added when it is new. */
    long id(int area, PlaceKey key) {
        return find(area, key.site()).orElseGet(() -> {
            jdbc.sql("""
                    insert into supplypoint.site (area, text, grams) values (?, ?, ?)
                    on conflict (area, text) do nothing
                    """).params(area, key.site(), key.grams()).update();
            return find(area, key.site()).orElseThrow();
        });
    }

    private Optional<Long> find(int area, String text) {
        return jdbc.sql("select id from supplypoint.site where area = ? and text = ?")
                .params(area, text)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }
}
