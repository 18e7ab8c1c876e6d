package org.koiki.metering.comparison;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last comparison of each day in PostgreSQL. */
@Repository
public class ComparisonTable {
    private final JdbcClient jdbc;

    ComparisonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps other nodes from comparing until the transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('metering.comparison', 0)) as locked")
                .query((row, n) -> row.getBoolean("locked"))
                .single();
    }

    /** Whether there is a roster of a day that was not compared since an instant. */
    boolean isMissing(LocalDate day, Instant since) {
        return jdbc.sql("""
                select exists (
                    select from metering.roster r where r.day = :day and not exists (
                        select from metering.comparison c
                        where c.area = r.area and c.day = r.day and c.compared_at >= :since)) as missing
                """)
                .param("day", day)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getBoolean("missing"))
                .single();
    }

    void put(String area, LocalDate day, long points, long count, List<Difference> first, Instant now) {
        int number = Integer.parseInt(area);
        jdbc.sql("""
                insert into metering.comparison (area, day, points, differences, compared_at) values (?, ?, ?, ?, ?)
                on conflict (area, day) do update set points = excluded.points, differences = excluded.differences,
                    compared_at = excluded.compared_at
                """).params(number, day, points, count, Timestamp.from(now)).update();
        jdbc.sql("delete from metering.difference where area = ? and day = ?")
                .params(number, day)
                .update();
        jdbc.sql("""
                insert into metering.difference (area, day, point, contracted, served)
                select ?, ?, * from unnest(?::text[], ?::text[], ?::text[])
                """)
                .params(
                        number,
                        day,
                        texts(first, Difference::point),
                        texts(first, Difference::contracted),
                        texts(first, Difference::served))
                .update();
    }

    private static @Nullable String[] texts(List<Difference> some, Function<Difference, @Nullable String> value) {
        @Nullable String[] texts = new @Nullable String[some.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = value.apply(some.get(i));
        }
        return texts;
    }

    /** @param retailer operator code that a difference is of; absent for all */
    public Optional<Compared> find(String area, LocalDate day, @Nullable String retailer) {
        List<Difference> shown = jdbc.sql("""
                select point, contracted, served from metering.difference
                where area = :area and day = :day
                    and (:retailer::text is null or contracted = :retailer or served = :retailer)
                order by point
                """)
                .param("area", Integer.parseInt(area))
                .param("day", day)
                .param("retailer", retailer)
                .query((row, n) ->
                        new Difference(row.getString("point"), row.getString("contracted"), row.getString("served")))
                .list();
        return jdbc.sql("select * from metering.comparison where area = ? and day = ?")
                .params(Integer.parseInt(area), day)
                .query((row, n) -> new Compared(
                        day,
                        row.getTimestamp("compared_at").toInstant(),
                        row.getLong("points"),
                        retailer == null ? row.getLong("differences") : shown.size(),
                        shown))
                .optional();
    }
}
