package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Sight;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of fixed usage (確定使用量): areas by reading dates, and the points that wait. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class FixedScreen {
    private static final int PAGE = 500;

    private final FixedCalendar calendar;
    private final Sight sight;
    private final MarketClock clock;

    FixedScreen(FixedCalendar calendar, Sight sight, MarketClock clock) {
        this.calendar = calendar;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/energy/fixed")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate reading,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        YearMonth shown = month == null ? YearMonth.from(clock.today()) : month;
        List<MonthLine> lines = new ArrayList<>();
        List<FixedDay> days = new ArrayList<>();
        for (String one : sight.areas(caller)) {
            List<FixedDay> ofArea = calendar.of(one, shown, caller);
            lines.add(MonthLine.of(one, shown, ofArea));
            days.addAll(ofArea);
        }
        model.addAttribute("month", shown)
                .addAttribute("lines", lines)
                .addAttribute("days", days)
                .addAttribute("states", FixedDay.State.values())
                .addAttribute("area", area)
                .addAttribute("reading", reading)
                .addAttribute("cursor", cursor);
        if (area != null && reading != null) {
            model.addAttribute("open", calendar.open(area, reading, cursor, PAGE, caller));
        }
        return "metering/fixed";
    }
}
