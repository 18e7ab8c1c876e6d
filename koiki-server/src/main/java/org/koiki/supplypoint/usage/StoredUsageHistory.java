package org.koiki.supplypoint.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.koiki.supplypoint.DailyUsage;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Monthly values in PostgreSQL: of each month what its TSO has put, else what was metered. */
@Repository
class StoredUsageHistory implements UsageHistory {
    private final JdbcClient jdbc;

    StoredUsageHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MonthlyUsage> monthly(SupplyPointNumber point, YearMonth from, YearMonth to) {
        return jdbc.sql("""
                select month, since, until, kwh from supplypoint.monthly_usage m
                where area = ? and point = ? and month between ? and ? and (origin = 'TSO' or not exists (
                    select from supplypoint.monthly_usage t
                    where t.area = m.area and t.point = m.point and t.month = m.month and t.origin = 'TSO'))
                order by month, until
                """)
                .params(point.areaNumber(), point.digits(), from.atDay(1), to.atDay(1))
                .query((row, count) -> usage(row))
                .list();
    }

    @Override
    public List<DailyUsage> daily(SupplyPointNumber point, LocalDate from, LocalDate to) {
        return List.of();
    }

    /** Puts a month in the place of what its TSO had put for it. */
    void put(SupplyPointNumber point, MonthlyUsage usage) {
        remove(point, usage.month());
        jdbc.sql("""
                insert into supplypoint.monthly_usage (area, point, month, since, until, kwh) values (?, ?, ?, ?, ?, ?)
                on conflict (area, point, month, origin, until) do update set since = excluded.since, kwh = excluded.kwh
                """)
                .params(
                        point.areaNumber(),
                        point.digits(),
                        usage.month().atDay(1),
                        usage.from(),
                        usage.until(),
                        usage.kwh())
                .update();
    }

    /** Takes away what the TSO had put for a month. @return whether it had put anything */
    boolean remove(SupplyPointNumber point, YearMonth month) {
        return jdbc.sql(
                                "delete from supplypoint.monthly_usage where area = ? and point = ? and month = ? and origin = 'TSO'")
                        .params(point.areaNumber(), point.digits(), month.atDay(1))
                        .update()
                > 0;
    }

    private static MonthlyUsage usage(ResultSet row) throws SQLException {
        return new MonthlyUsage(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBigDecimal("kwh").stripTrailingZeros());
    }
}
