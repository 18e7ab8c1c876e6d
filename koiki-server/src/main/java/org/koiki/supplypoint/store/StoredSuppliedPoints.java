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
import org.koiki.supplypoint.check.Generators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredSuppliedPoints implements SuppliedPoints {
    private static final int FETCH = 10_000;
    private static final String SELECT = """
            select p.number, p.voltage, c.retailer, c."group", c.id,
            """ + CustomerOfDay.COLUMNS + """
            from supplypoint.contract{area} c join supplypoint.supply_point{area} p on p.id = c.point
            """ + CustomerOfDay.join(":day::date") + """
            where c.days @> :day::date
            """;
    private static final String SUPPLIED =
            " and p.family in ('LV', 'HV') and not (p.generation and c.retailer = any(:generators))";
    private static final String FED_IN =
            " and c.retailer = any(:holders) and (p.family = 'FIT' or p.generation and c.retailer = any(:generators))";
    private static final String NUMBERED = " and p.area = :area and p.number = any(:numbers)";
    private static final String ORDER = " order by c.retailer, p.voltage = 'LOW', p.number";

    private final JdbcClient jdbc;
    private final Generators generators;

    StoredSuppliedPoints(JdbcClient jdbc, Generators generators) {
        this.jdbc = jdbc;
        this.generators = generators;
    }

    @Override
    @Transactional
    public void each(String area, LocalDate day, Consumer<Stream<SuppliedPoint>> reader) {
        each(of(area, day, SELECT + SUPPLIED + ORDER), reader);
    }

    @Override
    @Transactional
    public void eachInAnyOrder(String area, LocalDate day, Consumer<Stream<SuppliedPoint>> reader) {
        each(of(area, day, SELECT + SUPPLIED), reader);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SuppliedPoint> of(String area, LocalDate day, Collection<String> numbers) {
        return list(of(area, day, SELECT + SUPPLIED + NUMBERED + ORDER), area, numbers);
    }

    @Override
    @Transactional
    public void eachFedIn(
            String area, LocalDate day, Collection<String> holders, Consumer<Stream<SuppliedPoint>> reader) {
        each(of(area, day, SELECT + FED_IN + ORDER).param("holders", holders.toArray(String[]::new)), reader);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SuppliedPoint> fedIn(
            String area, LocalDate day, Collection<String> holders, Collection<String> numbers) {
        return list(
                of(area, day, SELECT + FED_IN + NUMBERED + ORDER).param("holders", holders.toArray(String[]::new)),
                area,
                numbers);
    }

    private StatementSpec of(String area, LocalDate day, String sql) {
        return jdbc.sql(Partition.of(Integer.parseInt(area), sql))
                .withFetchSize(FETCH)
                .param("day", day)
                .param("generators", generators.of(area, day));
    }

    /** In a transaction, so that the rows come from a cursor. */
    private void each(StatementSpec query, Consumer<Stream<SuppliedPoint>> reader) {
        jdbc.sql("set local work_mem = '128MB'").update();
        try (Stream<SuppliedPoint> rows = query.query((row, n) -> point(row)).stream()) {
            reader.accept(rows);
        }
    }

    private static List<SuppliedPoint> list(StatementSpec query, String area, Collection<String> numbers) {
        return query.param("area", Integer.parseInt(area))
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
