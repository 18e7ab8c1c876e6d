package org.koiki.supplypoint.store;

import java.time.Instant;
import java.util.Optional;
import org.koiki.supplypoint.KeptPoint;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.place.PlaceKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of supply points. */
@Repository
class PointRows {
    private final JdbcClient jdbc;
    private final Sites sites;

    PointRows(JdbcClient jdbc, Sites sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    Optional<KeptPoint> find(SupplyPointNumber number) {
        return jdbc.sql(Partition.of(
                        number.areaNumber(),
                        "select * from supplypoint.supply_point{area} where area = ? and number = ?"))
                .params(number.areaNumber(), number.digits())
                .query((row, n) -> PointColumns.kept(row))
                .optional();
    }

    Optional<Long> id(SupplyPointNumber number) {
        return jdbc.sql(Partition.of(
                        number.areaNumber(),
                        "select id from supplypoint.supply_point{area} where area = ? and number = ?"))
                .params(number.areaNumber(), number.digits())
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** The id of a point that nobody else changes before the transaction ends. */
    Optional<Long> lock(SupplyPointNumber number) {
        return jdbc.sql(
                        Partition.of(
                                number.areaNumber(),
                                "select id from supplypoint.supply_point{area} where area = ? and number = ? for no key update"))
                .params(number.areaNumber(), number.digits())
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** Adds a point; false when there is one already. */
    boolean insert(SupplyPoint point, Instant now) {
        PlaceKey key = PlaceKey.of(point.place());
        return jdbc.sql("""
                insert into supplypoint.supply_point (area, number, family, voltage, postal_code, address, building, site, house,
                    menu, method, power, current, capacity, current_limit, power_factor, supply_method,
                    reading_day, next_reading, service_pole, generation, state, end_method, last_change, lamps,
                    island_terms, changed_at)
                values (:area, :number, :family, :voltage, :postal_code, :address, :building, :site, :house,
                    :menu, :method, :power, :current, :capacity, :current_limit, :power_factor, :supply_method,
                    :reading_day, :next_reading, :service_pole, :generation, :state, :end_method, :last_change, :lamps,
                    :island_terms, :now)
                on conflict (area, number) do nothing
                """)
                        .params(PointColumns.values(point))
                        .param("site", sites.id(point.number().areaNumber(), key))
                        .param("house", key.house())
                        .param("now", Days.in(now))
                        .update()
                > 0;
    }

    void update(SupplyPoint point, Instant now) {
        PlaceKey key = PlaceKey.of(point.place());
        jdbc.sql("""
                update supplypoint.supply_point set family = :family, voltage = :voltage, postal_code = :postal_code,
                    address = :address, building = :building, site = :site, house = :house, menu = :menu, method = :method,
                    power = :power, current = :current, capacity = :capacity, current_limit = :current_limit,
                    power_factor = :power_factor, supply_method = :supply_method, reading_day = :reading_day,
                    next_reading = :next_reading, service_pole = :service_pole, generation = :generation, state = :state,
                    end_method = :end_method, last_change = :last_change, lamps = :lamps, island_terms = :island_terms,
                    version = version + 1, changed_at = :now
                where area = :area and number = :number
                """)
                .params(PointColumns.values(point))
                .param("site", sites.id(point.number().areaNumber(), key))
                .param("house", key.house())
                .param("now", Days.in(now))
                .update();
    }
}
