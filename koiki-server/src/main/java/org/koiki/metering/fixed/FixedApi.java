package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far fixed usage is: for a TSO all of its area, for a retailer its own. */
@RestController
@RequestMapping("/api/v1/energy/{area}/fixed")
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class FixedApi {
    private final FixedCalendar calendar;
    private final MarketClock clock;

    FixedApi(FixedCalendar calendar, MarketClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    List<FixedDay> month(
            @PathVariable String area,
            @RequestParam @Nullable YearMonth month,
            @AuthenticationPrincipal Caller caller) {
        return calendar.of(area, month == null ? YearMonth.from(clock.today()) : month, caller);
    }

    @GetMapping("/{reading}/open")
    Page<OpenPoint> open(
            @PathVariable String area,
            @PathVariable LocalDate reading,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return calendar.open(area, reading, cursor, limit, caller);
    }
}
