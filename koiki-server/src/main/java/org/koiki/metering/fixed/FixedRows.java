package org.koiki.metering.fixed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Voltage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is there of fixed usage, for people. */
@Repository
class FixedRows {
    private final JdbcClient jdbc;

    FixedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts of a reading date. */
    record Counts(LocalDate reading, long points, long provided, long withheld, long waiting, long files) {}

    /** Reading dates from one to another with any point, earliest first. @param retailer operator code, or all */
    List<Counts> counts(String area, LocalDate from, LocalDate to, @Nullable String retailer) {
        return jdbc.sql("""
                select t.reading, sum(t.points) as points, sum(t.provided) as provided, sum(t.withheld) as withheld,
                    sum(t.waiting) as waiting, sum((
                        select count(distinct (f.voltage, f.split)) from metering.fixed_file f
                        join metering.fixed_issue i on i.id = f.issue and i.state = 'LISTED'
                        where f.area = t.area and f.reading = t.reading and f.retailer = t.retailer
                            and f.family = 'FIXED')) as files
                from metering.fixed_tally t
                where t.area = :area and t.reading between :from and :to
                    and (:retailer::text is null or t.retailer = :retailer)
                group by t.reading order by t.reading
                """)
                .param("area", Integer.parseInt(area))
                .param("from", from)
                .param("to", to)
                .param("retailer", retailer)
                .query((row, n) -> new Counts(
                        row.getObject("reading", LocalDate.class),
                        row.getLong("points"),
                        row.getLong("provided"),
                        row.getLong("withheld"),
                        row.getLong("waiting"),
                        row.getLong("files")))
                .list();
    }

    /** @param contract that supplied the point; it may have had two */
    record Open(long contract, OpenPoint point) {}

    /** Points without values behind a place in the list, by retailer, voltage and number. */
    List<Open> open(FixedUnit unit, @Nullable String retailer, OpenCursor after, int most) {
        return jdbc.sql("""
                select contract, point, retailer, voltage, since, state, missing from metering.fixed_record
                where area = :area and reading = :reading and state <> 'PROVIDED'
                    and (:retailer::text is null or retailer = :retailer)
                    and (retailer, voltage, point, contract) > (:afterRetailer, :afterVoltage, :afterPoint, :afterContract)
                order by retailer, voltage, point, contract limit :most
                """)
                .param("area", unit.areaNumber())
                .param("reading", unit.reading())
                .param("retailer", retailer)
                .param("afterRetailer", after.retailer())
                .param("afterVoltage", after.voltage())
                .param("afterPoint", after.point())
                .param("afterContract", after.contract())
                .param("most", most)
                .query((row, n) -> new Open(row.getLong("contract"), point(row)))
                .list();
    }

    private static OpenPoint point(ResultSet row) throws SQLException {
        return new OpenPoint(
                row.getString("point"),
                row.getString("retailer"),
                Voltage.valueOf(row.getString("voltage")),
                row.getObject("since", LocalDate.class),
                RecordState.valueOf(row.getString("state")),
                row.getInt("missing"));
    }
}
