package org.koiki.supplypoint.load;

import java.sql.Timestamp;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts staged rows of points that are not known yet into the work queue. */
@Component
class Waiting {
    private final JdbcClient jdbc;
    private final MarketClock clock;

    Waiting(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int contracts(int area) {
        return keep("checked_contract where outcome = 'WAITS'", area);
    }

    int contracts(String table, int area) {
        return keep(
                "%s t where not exists (select from supplypoint.supply_point p where p.area = %d and p.number = t.point_number)"
                        .formatted(table, area),
                area);
    }

    private int keep(String rows, int area) {
        return jdbc.sql("""
                insert into supplypoint.task as known (area, number, kind, given, created_at)
                select :area, point_number, 'CONTRACT_WAITS',
                    jsonb_strip_nulls(jsonb_build_object('from', lower(days), 'until', upper(days), 'retailer', retailer, 'group', "group",
                        'number', number, 'customer', customer, 'kana', kana, 'phone', phone)), :now
                from %s
                on conflict (area, number, kind, given) where settled_at is null do update set created_at = known.created_at
                """.formatted(rows))
                .param("area", area)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    int meters(int area) {
        return jdbc.sql("""
                insert into supplypoint.task as known (area, number, kind, given, created_at)
                select :area, s.point, 'METER_WAITS',
                    jsonb_strip_nulls(jsonb_build_object('from', s.since, 'until', s.until, 'number', s.number,
                        'halfHourly', s.half_hourly, 'remote', s.remote)), :now
                from staged_meter s
                where not exists (select from supplypoint.supply_point p where p.area = :area and p.number = s.point)
                on conflict (area, number, kind, given) where settled_at is null do update set created_at = known.created_at
                """)
                .param("area", area)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
