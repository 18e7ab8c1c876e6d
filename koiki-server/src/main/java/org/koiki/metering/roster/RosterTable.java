package org.koiki.metering.roster;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that tell of the parts of rosters. */
@Repository
class RosterTable {
    private final JdbcClient jdbc;
    private final MarketClock clock;

    RosterTable(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param direction of all its points */
    record Entry(int part, Direction direction, int first, int points, String folder) {}

    List<Entry> of(String area, LocalDate day) {
        return jdbc.sql("""
                select part, direction, first, points, folder from metering.roster where area = ? and day = ? order by part
                """)
                .params(Integer.parseInt(area), day)
                .query((row, n) -> new Entry(
                        row.getInt("part"),
                        Direction.valueOf(row.getString("direction")),
                        row.getInt("first"),
                        row.getInt("points"),
                        row.getString("folder")))
                .list();
    }

    /** Areas that had a roster since a day. */
    List<String> areas(LocalDate since) {
        return jdbc.sql("select distinct area from metering.roster where day >= ? order by area")
                .param(since)
                .query((row, n) -> "%02d".formatted(row.getInt("area")))
                .list();
    }

    /** Keeps other nodes from adding to the roster until the transaction ends. */
    void lock(String area, LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('metering.roster/' || :area || '/' || :day, 0))")
                .param("area", area)
                .param("day", day.toString())
                .query((row, n) -> true)
                .single();
    }

    void add(String area, LocalDate day, Entry entry) {
        jdbc.sql("""
                insert into metering.roster (area, day, part, direction, first, points, folder, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Integer.parseInt(area),
                        day,
                        entry.part(),
                        entry.direction().name(),
                        entry.first(),
                        entry.points(),
                        entry.folder(),
                        Timestamp.from(clock.now()))
                .update();
    }
}
