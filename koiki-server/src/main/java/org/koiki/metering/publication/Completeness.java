package org.koiki.metering.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is there of the slots of an area, and what is missing. */
@Component
class Completeness {
    private static final String SLOTS = """
            select day, slot, direction, points, state, present, valued
            from (select area, day, direction, sum(points) as points from metering.roster
                where area = :area and day between :from and :to group by area, day, direction) as rosters
            cross join generate_series(1, :slots) as numbers (slot)
            left join metering.slot s using (area, day, slot, direction)
            """;

    private final JdbcClient jdbc;
    private final EnergyLimits limits;
    private final BusinessDays business;
    private final MarketClock clock;

    Completeness(JdbcClient jdbc, EnergyLimits limits, BusinessDays business, MarketClock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.business = business;
        this.clock = clock;
    }

    /** Slots that lack values on days from one to another for which there is a roster, oldest first. */
    List<Gap> gaps(String area, LocalDate from, LocalDate to) {
        Instant now = clock.now();
        return slots(area, from, to, "where coalesce(valued, 0) < points order by day, slot, direction")
                .query((row, n) -> gap(area, row, now))
                .list()
                .stream()
                .filter(gap -> !gap.endedAt().isAfter(now))
                .toList();
    }

    /** All slots of a day by direction, whether they have ended or not; none on a day without a roster. */
    Map<Direction, List<SlotFill>> ofArea(String area, LocalDate day) {
        Map<Direction, List<SlotFill>> fills = new EnumMap<>(Direction.class);
        slots(area, day, day, "order by slot")
                .query((row, n) -> fills.computeIfAbsent(
                                Direction.valueOf(row.getString("direction")), direction -> new ArrayList<>())
                        .add(SlotFill.of(
                                row.getInt("slot"),
                                count(row, "valued") != null,
                                row.getLong("points"),
                                row.getLong("present"),
                                row.getLong("valued"))))
                .list();
        return fills;
    }

    private StatementSpec slots(String area, LocalDate from, LocalDate to, String which) {
        return jdbc.sql(SLOTS + which)
                .param("area", Integer.parseInt(area))
                .param("from", from)
                .param("to", to)
                .param("slots", SlotSeries.SLOTS);
    }

    private Gap gap(String area, ResultSet row, Instant now) throws SQLException {
        SlotKey key = new SlotKey(area, row.getObject("day", LocalDate.class), row.getInt("slot"));
        long expected = row.getLong("points");
        Integer valued = count(row, "valued");
        LocalDate repairBy = business.plus(key.day(), limits.on(key.day(), "repair-days"));
        String state = row.getString("state");
        return new Gap(
                key.day(),
                key.slot(),
                Direction.valueOf(row.getString("direction")),
                state == null ? SlotState.AWAITED : SlotState.valueOf(state),
                expected,
                count(row, "present"),
                valued,
                expected - (valued == null ? 0 : valued),
                key.end(),
                Duration.between(key.end(), now).toMinutes(),
                repairBy,
                clock.today().isAfter(repairBy));
    }

    private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        int count = row.getInt(column);
        return row.wasNull() ? null : count;
    }

    /**
     * By slot, retailer and direction, as the files that stand tell it.
     *
     * @param retailer operator code, or all
     */
    List<RetailerSlot> ofDay(String area, LocalDate day, @Nullable String retailer) {
        return jdbc.sql("""
                select slot, retailer, direction, sum(points) as points, sum(present) as present, sum(valued) as valued
                from (select distinct on (slot, direction, retailer, voltage, split) * from metering.split_file
                    where area = :area and day = :day and slot > 0
                        and retailer = coalesce(:retailer::text, retailer)
                    order by slot, direction, retailer, voltage, split, revision desc) as standing
                group by slot, retailer, direction order by slot, retailer, direction
                """)
                .param("area", Integer.parseInt(area))
                .param("day", day)
                .param("retailer", retailer)
                .query((row, n) -> new RetailerSlot(
                        row.getInt("slot"),
                        row.getString("retailer"),
                        Direction.valueOf(row.getString("direction")),
                        row.getLong("points"),
                        row.getLong("present"),
                        row.getLong("valued")))
                .list();
    }
}
