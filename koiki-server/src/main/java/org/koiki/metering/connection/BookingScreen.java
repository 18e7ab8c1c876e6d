package org.koiki.metering.connection;

import java.time.LocalDate;
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

/** Bookings of connection tests (予約カレンダー), some weeks at a time. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class BookingScreen {
    private static final int WEEKS = 4;

    private final Bookings bookings;
    private final Kit kit;
    private final Sight sight;
    private final MarketClock clock;

    BookingScreen(Bookings bookings, Kit kit, Sight sight, MarketClock clock) {
        this.bookings = bookings;
        this.kit = kit;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/energy/tests/calendar")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable String area,
            Model model) {
        List<String> areas = sight.areas(caller);
        String shown = area != null && areas.contains(area) ? area : null;
        LocalDate monday = Bookings.monday(week == null ? clock.today() : week);
        Bookings.Weeks weeks = bookings.weeks(monday, WEEKS, shown, caller);
        model.addAttribute("weeks", weeks.list())
                .addAttribute("until", weeks.until())
                .addAttribute("minutes", kit.length().toMinutes())
                .addAttribute("monday", monday)
                .addAttribute("area", shown)
                .addAttribute("areas", areas);
        return "metering/bookings";
    }
}
