package org.koiki.supplypoint.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.place.AddressQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks points up by their site and by their meters. */
@Repository
class SearchRows {
    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sites of an area that hold all parts, up to a bound. */
    List<Long> sites(int area, AddressQuery query, int most) {
        return jdbc.sql("""
                select id from supplypoint.site_%d where grams @> :grams and text like all (:patterns) limit :most
                """.formatted(area))
                .param("grams", query.grams())
                .param("patterns", query.patterns())
                .param("most", most)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** Points of some sites in the order of sites and houses, after a point. */
    List<FoundPoint> at(int area, List<Long> sites, AddressQuery query, @Nullable SupplyPointNumber after, int most) {
        return jdbc.sql("""
                select p.number, p.family, p.voltage, p.postal_code, p.address, p.building, p.state
                from supplypoint.supply_point_%1$d p
                where p.site = any (:sites)
                  and p.house >= coalesce(:house, '') and (:end::text is null or p.house < :end)
                  and (:after::text is null or (p.site, p.house, p.id) >
                      (select l.site, l.house, l.id from supplypoint.supply_point_%1$d l where l.number = :after))
                order by p.site, p.house, p.id limit :most
                """.formatted(area))
                .param("sites", sites.toArray(Long[]::new))
                .param("house", query.house())
                .param("end", query.houseEnd())
                .param("after", after == null ? null : after.digits())
                .param("most", most)
                .query((row, n) -> found(row))
                .list();
    }

    List<FoundPoint> byMeter(String meter, int most) {
        return jdbc.sql("""
                select distinct p.number, p.family, p.voltage, p.postal_code, p.address, p.building, p.state
                from supplypoint.meter m join supplypoint.supply_point p on p.area = m.area and p.id = m.point
                where m.number = :meter order by p.number limit :most
                """)
                .param("meter", meter)
                .param("most", most)
                .query((row, n) -> found(row))
                .list();
    }

    private static FoundPoint found(ResultSet row) throws SQLException {
        return new FoundPoint(
                row.getString("number"),
                Family.valueOf(row.getString("family")),
                VoltageClass.valueOf(row.getString("voltage")),
                new Place(row.getString("postal_code"), row.getString("address"), row.getString("building")),
                ContractState.valueOf(row.getString("state")));
    }
}
