package org.koiki.metering.connection;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/** Connection tests by the time that was asked for. */
@Component
class Bookings {
    private static final int WEEK = 7;
    private static final int MOST = 1_000;

    private final TestRows rows;
    private final Kit kit;
    private final BusinessDays calendar;
    private final MarketClock clock;

    Bookings(TestRows rows, Kit kit, BusinessDays calendar, MarketClock clock) {
        this.rows = rows;
        this.kit = kit;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param until time of the last booking shown; absent when none is left out */
    record Weeks(List<Week> list, @Nullable Instant until) {}

    /** A week from its Monday on, with a line for each area that has bookings. */
    record Week(List<Day> days, List<Line> lines) {}

    /** A day at the head of a week. */
    record Day(LocalDate date, boolean business, boolean today) {}

    /** The bookings of an area, day by day. */
    record Line(String area, List<List<Booking>> days) {}

    /** @param clash whether another booking of the area overlaps it */
    record Booking(ConnectionTest test, boolean clash) {}

    /**
     * In the order of their times.
     *
     * @param from first day
     * @param to last day
     * @param after the last one of the page before
     */
    Page<ConnectionTest> between(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable TestCursor after, int most, Caller caller) {
        Instant until = to == null ? null : start(to.plusDays(1));
        List<ConnectionTest> found = rows.booked(whose(caller), null, start(from), until, after, most + 1);
        return Page.of(found, most, TestCursor::behindBooking);
    }

    /**
     * Some weeks.
     *
     * @param day any day of the first one
     * @param area the only one to be shown; absent for all
     */
    Weeks weeks(LocalDate day, int number, @Nullable String area, Caller caller) {
        LocalDate first = monday(day);
        LocalDate after = first.plusWeeks(number);
        List<ConnectionTest> around =
                rows.booked(whose(caller), area, start(first.minusDays(1)), start(after.plusDays(1)), null, MOST + 1);
        boolean more = around.size() > MOST;
        List<ConnectionTest> shown = more ? around.subList(0, MOST) : around;
        Set<String> clashes = Clashes.of(around, kit.length());
        Map<LocalDate, List<Booking>> byDay = shown.stream()
                .map(test -> new Booking(test, clashes.contains(test.number())))
                .collect(Collectors.groupingBy(booking -> date(booking.test())));
        List<Week> weeks = IntStream.range(0, number)
                .mapToObj(first::plusWeeks)
                .map(monday -> new Week(days(monday), lines(monday, byDay)))
                .toList();
        return new Weeks(weeks, more ? shown.getLast().bookedFor() : null);
    }

    private static @Nullable String whose(Caller caller) {
        return caller.coordinator() ? null : caller.company().code();
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

    private static List<Line> lines(LocalDate monday, Map<LocalDate, List<Booking>> byDay) {
        List<LocalDate> days = monday.datesUntil(monday.plusDays(WEEK)).toList();
        return days.stream()
                .flatMap(day -> byDay.getOrDefault(day, List.of()).stream())
                .map(booking -> booking.test().area())
                .distinct()
                .sorted()
                .map(area -> new Line(
                        area, days.stream().map(day -> of(area, day, byDay)).toList()))
                .toList();
    }

    private static List<Booking> of(String area, LocalDate day, Map<LocalDate, List<Booking>> byDay) {
        return byDay.getOrDefault(day, List.of()).stream()
                .filter(booking -> booking.test().area().equals(area))
                .toList();
    }

    private static LocalDate date(ConnectionTest test) {
        return Objects.requireNonNull(test.bookedFor()).atZone(MarketClock.JST).toLocalDate();
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(MarketClock.JST).toInstant();
    }
}
