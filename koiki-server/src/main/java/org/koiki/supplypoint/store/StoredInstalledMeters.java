package org.koiki.supplypoint.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.koiki.supplypoint.InstalledMeter;
import org.koiki.supplypoint.InstalledMeters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredInstalledMeters implements InstalledMeters {
    private final JdbcClient jdbc;

    StoredInstalledMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InstalledMeter> of(String area, Collection<String> points, LocalDate before) {
        return jdbc.sql("""
                select p.number as point, m.number, m.since, m.until
                from supplypoint.supply_point p join supplypoint.meter m on m.area = p.area and m.point = p.id
                where p.area = :area and m.area = :area and p.number = any(:points) and m.since < :before
                order by p.number, m.since, m.number
                """)
                .param("area", Integer.parseInt(area))
                .param("points", points.toArray(String[]::new))
                .param("before", before)
                .query((row, n) -> new InstalledMeter(
                        row.getString("point"),
                        row.getString("number"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
