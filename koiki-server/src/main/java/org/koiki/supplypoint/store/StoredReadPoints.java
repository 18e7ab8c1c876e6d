package org.koiki.supplypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.ReadPoint;
import org.koiki.supplypoint.ReadPoints;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.check.Generators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredReadPoints implements ReadPoints {
    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;
    private final Generators generators;

    StoredReadPoints(JdbcClient jdbc, Generators generators) {
        this.jdbc = jdbc;
        this.generators = generators;
    }

    /** A transaction, so that the rows come from a cursor; the database gives all that might be read, the schedule decides. */
    @Override
    @Transactional
    public void each(String area, LocalDate reading, Consumer<Stream<ReadPoint>> reader) {
        boolean last = reading.getDayOfMonth() == reading.lengthOfMonth();
        try (Stream<ReadPoint> rows = jdbc
                .sql(Partition.of(
                        Integer.parseInt(area),
                        """
                        select p.number, p.voltage, p.postal_code, p.address, p.building, p.reading_day, p.next_reading,
                            p.power_factor, c.retailer, c."group", c.id, lower(c.days) as since, upper(c.days) as until,
                        """ + CustomerOfDay.COLUMNS + """
                        from supplypoint.contract{area} c join supplypoint.supply_point{area} p on p.id = c.point
                        """ + CustomerOfDay.join("(:reading::date - 1)") + """
                        where p.family in ('LV', 'HV')
                            and not (p.generation and c.retailer = any(:generators))
                            and c.days @> (:reading::date - 1)
                            and (p.reading_day between :day and :most or p.next_reading = :reading or upper(c.days) = :reading)
                        """))
                .withFetchSize(FETCH)
                .param("reading", reading)
                .param("generators", generators.of(area, reading.minusDays(1)))
                .param("day", reading.getDayOfMonth())
                .param("most", last ? 31 : reading.getDayOfMonth())
                .query((row, n) -> point(row))
                .stream()) {
            reader.accept(rows.filter(point -> point.reading().isOn(reading) || point.endsOn(reading)));
        }
    }

    private static ReadPoint point(ResultSet row) throws SQLException {
        return new ReadPoint(
                StoredSuppliedPoints.point(row),
                Days.validity(row),
                new Place(row.getString("postal_code"), row.getString("address"), row.getString("building")),
                new Reading(integer(row, "reading_day"), row.getObject("next_reading", LocalDate.class)),
                integer(row, "power_factor"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
