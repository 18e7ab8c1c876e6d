package org.koiki.metering.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a point: the slots of a day, and the days of its month. */
@Screen
@PreAuthorize(Lookers.MAY)
class PointHistoryScreen {
    private final PointHistory history;
    private final CodeLists codes;
    private final MarketClock clock;

    PointHistoryScreen(PointHistory history, CodeLists codes, MarketClock clock) {
        this.history = history;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/energy/points")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String purpose,
            Model model) {
        LocalDate shown = date == null ? clock.today().minusDays(1) : date;
        model.addAttribute("number", number)
                .addAttribute("date", shown)
                .addAttribute("purpose", purpose)
                .addAttribute("purposes", codes.of("purpose"));
        if (!number.isBlank() && purpose != null) {
            try {
                show(SupplyPointNumber.of(number), shown, purpose, caller, model);
            } catch (Problem e) {
                model.addAttribute("problem", e.getBody());
            }
        }
        return "metering/points";
    }

    private void show(SupplyPointNumber point, LocalDate date, String purpose, Caller caller, Model model) {
        YearMonth month = YearMonth.from(date);
        List<PointDay> days = history.days(point, month.atDay(1), month.atEndOfMonth(), purpose, caller);
        Map<LocalDate, PointDay> byDate = days.stream().collect(Collectors.toMap(PointDay::date, Function.identity()));
        List<LocalDate> dates =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        List<@Nullable BigDecimal> sums = dates.stream()
                .<@Nullable BigDecimal>map(one -> sum(byDate.get(one)))
                .toList();
        model.addAttribute("point", point)
                .addAttribute("month", month)
                .addAttribute("days", days)
                .addAttribute("dates", dates)
                .addAttribute(
                        "monthBars",
                        Bar.of(dates.stream().map(LocalDate::toString).toList(), sums))
                .addAttribute("total", PointDay.sum(days))
                .addAttribute(
                        "unread",
                        days.stream()
                                .filter(day -> day.unread() != null)
                                .map(PointDay::date)
                                .toList())
                .addAttribute("day", byDate.get(date));
        PointDay day = byDate.get(date);
        if (day != null && day.unread() == null) {
            model.addAttribute("dayBars", Bar.of(slots(), day.slots()));
        }
    }

    private static @Nullable BigDecimal sum(@Nullable PointDay day) {
        return day == null ? null : day.kwh();
    }

    private static List<String> slots() {
        return IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .mapToObj(Integer::toString)
                .toList();
    }
}
