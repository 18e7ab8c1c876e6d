package org.koiki.supplypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.SuppliedPoints;
import org.koiki.supplypoint.VoltageClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredSuppliedPoints implements SuppliedPoints {
    private static final int FETCH = 10_000;
    private static final String SELECT = """
            select p.number, p.voltage, c.retailer, c."group", c.id, c.number as contract_number, c.customer
            from supplypoint.contract c join supplypoint.supply_point p on p.area = c.area and p.id = c.point
            where c.area = :area and p.area = :area and c.days @> :day::date and p.family in ('LV', 'HV')
            """;
    private static final String ORDER = " order by c.retailer, p.voltage = 'LOW', p.number";

    private final JdbcClient jdbc;

    StoredSuppliedPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A transaction, so that the rows come from a cursor. */
    @Override
    @Transactional
    public void each(String area, LocalDate day, Consumer<Stream<SuppliedPoint>> reader) {
        jdbc.sql("set local work_mem = '128MB'").update();
        try (Stream<SuppliedPoint> rows = jdbc
                .sql(SELECT + ORDER)
                .withFetchSize(FETCH)
                .param("area", Integer.parseInt(area))
                .param("day", day)
                .query((row, n) -> point(row))
                .stream()) {
            reader.accept(rows);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<SuppliedPoint> of(String area, LocalDate day, Collection<String> numbers) {
        return jdbc.sql(SELECT + " and p.number = any(:numbers)" + ORDER)
                .param("area", Integer.parseInt(area))
                .param("day", day)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> point(row))
                .list();
    }

    static SuppliedPoint point(ResultSet row) throws SQLException {
        return new SuppliedPoint(
                row.getString("number"),
                VoltageClass.valueOf(row.getString("voltage")),
                row.getString("retailer"),
                row.getString("group"),
                row.getLong("id"),
                row.getString("contract_number"),
                row.getString("customer"));
    }
}
