package org.koiki.metering.connection;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/** Connection tests by the time that was asked for. */
@Component
class Bookings {
    private static final int WEEK = 7;

    private final TestRows rows;
    private final BusinessDays calendar;
    private final MarketClock clock;

    Bookings(TestRows rows, BusinessDays calendar, MarketClock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A week from its Monday on, with a line for each area that has bookings. */
    record Week(List<Day> days, List<Line> lines) {}

    /** A day at the head of a week. */
    record Day(LocalDate date, boolean business, boolean today) {}

    /** The bookings of an area, day by day. */
    record Line(String area, List<List<ConnectionTest>> days) {}

    /**
     * In the order of their times.
     *
     * @param from first day
     * @param to last day
     */
    List<ConnectionTest> between(@Nullable LocalDate from, @Nullable LocalDate to, Caller caller) {
        return rows.booked(
                caller.coordinator() ? null : caller.company().code(),
                start(from),
                to == null ? null : start(to.plusDays(1)));
    }

    /**
     * Some weeks.
     *
     * @param day any day of the first one
     * @param area the only one to be shown; absent for all
     */
    List<Week> weeks(LocalDate day, int number, @Nullable String area, Caller caller) {
        LocalDate first = monday(day);
        Map<LocalDate, List<ConnectionTest>> byWeek =
                between(first, first.plusWeeks(number).minusDays(1), caller).stream()
                        .filter(test -> area == null || area.equals(test.area()))
                        .collect(Collectors.groupingBy(test -> monday(date(test))));
        return IntStream.range(0, number)
                .mapToObj(first::plusWeeks)
                .map(monday -> new Week(days(monday), lines(monday, byWeek.getOrDefault(monday, List.of()))))
                .toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Day> days(LocalDate monday) {
        LocalDate today = clock.today();
        return monday.datesUntil(monday.plusDays(WEEK))
                .map(date -> new Day(date, calendar.isBusinessDay(date), date.equals(today)))
                .toList();
    }

    private static List<Line> lines(LocalDate monday, List<ConnectionTest> tests) {
        Map<String, List<ConnectionTest>> byArea =
                tests.stream().collect(Collectors.groupingBy(ConnectionTest::area, TreeMap::new, Collectors.toList()));
        return byArea.entrySet().stream()
                .map(own -> new Line(own.getKey(), byDay(monday, own.getValue())))
                .toList();
    }

    private static List<List<ConnectionTest>> byDay(LocalDate monday, List<ConnectionTest> tests) {
        return monday.datesUntil(monday.plusDays(WEEK))
                .map(day ->
                        tests.stream().filter(test -> date(test).equals(day)).toList())
                .toList();
    }

    private static LocalDate date(ConnectionTest test) {
        return Objects.requireNonNull(test.bookedFor()).atZone(MarketClock.JST).toLocalDate();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(MarketClock.JST).toInstant();
    }
}
