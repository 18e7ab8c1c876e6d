package org.koiki.supplypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.FlatRateLamp;
import org.koiki.supplypoint.KeptPoint;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;

/** A supply point as the columns of a row. */
final class PointColumns {
    private PointColumns() {}

    static KeptPoint kept(ResultSet row) throws SQLException {
        return new KeptPoint(point(row), row.getInt("version"), Days.instant(row, "changed_at"));
    }

    private static SupplyPoint point(ResultSet row) throws SQLException {
        return new SupplyPoint(
                new SupplyPointNumber(row.getString("number")),
                Family.valueOf(row.getString("family")),
                VoltageClass.valueOf(row.getString("voltage")),
                new Place(row.getString("postal_code"), row.getString("address"), row.getString("building")),
                wheeling(row),
                new Reading(integer(row, "reading_day"), row.getObject("next_reading", LocalDate.class)),
                row.getString("service_pole"),
                row.getBoolean("generation"),
                row.getBoolean("island_terms"),
                new Use(
                        ContractState.valueOf(row.getString("state")),
                        row.getString("end_method"),
                        row.getObject("last_change", LocalDate.class)));
    }

    private static Wheeling wheeling(ResultSet row) throws SQLException {
        return new Wheeling(
                row.getString("menu"),
                ContractDeterminationMethod.valueOf(row.getString("method")),
                integer(row, "power"),
                integer(row, "current"),
                integer(row, "capacity"),
                integer(row, "current_limit"),
                integer(row, "power_factor"),
                row.getString("supply_method"),
                lamps(row.getString("lamps")));
    }

    private static List<FlatRateLamp> lamps(@Nullable String text) {
        return text == null ? List.of() : FlatRateLamp.read(text);
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static Map<String, @Nullable Object> values(SupplyPoint point) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("area", point.number().areaNumber());
        values.put("number", point.number().digits());
        values.put("family", point.family().name());
        values.put("voltage", point.voltage().name());
        values.put("postal_code", point.place().postalCode());
        values.put("address", point.place().address());
        values.put("building", point.place().building());
        values.put("reading_day", point.reading().day());
        values.put("next_reading", point.reading().next());
        values.put("service_pole", point.servicePole());
        values.put("generation", point.generation());
        values.put("island_terms", point.islandTerms());
        values.put("state", point.use().state().name());
        values.put("end_method", point.use().endMethod());
        values.put("last_change", point.use().lastChange());
        values.putAll(values(point.wheeling()));
        return values;
    }

    private static Map<String, @Nullable Object> values(Wheeling wheeling) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("menu", wheeling.menu());
        values.put("method", wheeling.method().name());
        values.put("power", wheeling.power());
        values.put("current", wheeling.current());
        values.put("capacity", wheeling.capacity());
        values.put("current_limit", wheeling.currentLimit());
        values.put("power_factor", wheeling.powerFactor());
        values.put("supply_method", wheeling.supplyMethod());
        values.put("lamps", wheeling.lamps().isEmpty() ? null : FlatRateLamp.write(wheeling.lamps()));
        return values;
    }
}
