package org.koiki.switching.agenda;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of coming days. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class AgendaScreen {
    private static final int WEEK = 7;

    private final ComingDays days;
    private final BusinessDays calendar;
    private final MarketClock clock;

    AgendaScreen(ComingDays days, BusinessDays calendar, MarketClock clock) {
        this.days = days;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A day of the month's sheet. */
    record Day(LocalDate date, boolean inMonth, boolean business, boolean today, List<Entry> entries) {}

    @GetMapping("/switching/calendar")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable YearMonth month,
            Model model) {
        YearMonth shown = month == null ? YearMonth.from(clock.today()) : month;
        LocalDate first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        model.addAttribute("month", shown)
                .addAttribute("weeks", weeks(shown, first, last, caller))
                .addAttribute("tso", caller.company().is(Role.TSO));
        return "switching/calendar";
    }

    private List<List<Day>> weeks(YearMonth month, LocalDate first, LocalDate last, Caller caller) {
        Map<LocalDate, List<Entry>> entries =
                days.between(first, last, caller.company().code()).stream().collect(groupingBy(Entry::day));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusDays(WEEK)) {
            weeks.add(monday.datesUntil(monday.plusDays(WEEK))
                    .map(day -> new Day(
                            day,
                            YearMonth.from(day).equals(month),
                            calendar.isBusinessDay(day),
                            day.equals(clock.today()),
                            entries.getOrDefault(day, List.of())))
                    .toList());
        }
        return weeks;
    }
}
