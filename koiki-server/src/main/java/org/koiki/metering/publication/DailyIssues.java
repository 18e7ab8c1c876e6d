package org.koiki.metering.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The daily files that stand, as the ground for what is made of them. */
@Repository
public class DailyIssues {
    private final JdbcClient jdbc;

    DailyIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those listed last on days from one to another, both included; none for a day without daily files. */
    public Map<LocalDate, DailyIssue> last(String area, LocalDate from, LocalDate to) {
        return byDay(jdbc.sql("""
                select distinct on (day) id, day, batches, parts from metering.publication
                where area = ? and slot = 0 and direction = 'DEMAND' and state = 'LISTED' and day between ? and ?
                order by day, id desc
                """)
                .params(Integer.parseInt(area), from, to)
                .query((row, n) -> issue(row))
                .list());
    }

    /** Those of some ids. */
    public Map<LocalDate, DailyIssue> of(Collection<Long> ids) {
        return byDay(jdbc.sql("select id, day, batches, parts from metering.publication where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> issue(row))
                .list());
    }

    private static Map<LocalDate, DailyIssue> byDay(List<DailyIssue> issues) {
        return issues.stream().collect(Collectors.toMap(DailyIssue::day, Function.identity()));
    }

    private static DailyIssue issue(ResultSet row) throws SQLException {
        return new DailyIssue(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                List.of((Integer[]) row.getArray("batches").getArray()),
                row.getInt("parts"));
    }
}
