package org.koiki.supplypoint.store;

import java.util.List;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of meters. */
@Repository
class MeterRows {
    private final JdbcClient jdbc;

    MeterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Meter> of(SupplyPointNumber number) {
        return jdbc.sql("""
                select m.* from supplypoint.meter m join supplypoint.supply_point p on p.area = m.area and p.id = m.point
                where p.area = ? and p.number = ? order by m.since, m.number
                """)
                .params(number.areaNumber(), number.digits())
                .query((row, n) -> new Meter(
                        row.getString("number"),
                        Days.validity(row),
                        row.getBoolean("half_hourly"),
                        row.getBoolean("remote")))
                .list();
    }

    void delete(int area, long point, Meter meter) {
        jdbc.sql("delete from supplypoint.meter where area = ? and point = ? and number = ? and since = ?")
                .params(area, point, meter.number(), meter.days().from())
                .update();
    }

    void put(int area, long point, Meter meter) {
        jdbc.sql("""
                insert into supplypoint.meter (area, point, number, since, until, half_hourly, remote)
                values (:area, :point, :number, :since, :until, :halfHourly, :remote)
                on conflict (area, point, number, since) do update
                set until = excluded.until, half_hourly = excluded.half_hourly, remote = excluded.remote
                """)
                .param("area", area)
                .param("point", point)
                .param("number", meter.number())
                .param("since", meter.days().from())
                .param("until", meter.days().until())
                .param("halfHourly", meter.halfHourly())
                .param("remote", meter.remote())
                .update();
    }
}
