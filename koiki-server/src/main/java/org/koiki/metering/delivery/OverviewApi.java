package org.koiki.metering.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publication of a day in all areas, for the coordinator. */
@RestController
@RequestMapping("/api/v1/energy/overview")
@PreAuthorize("hasAuthority('ENERGY_VIEW') and principal.coordinator()")
class OverviewApi {
    private final Overviews overviews;
    private final MarketClock clock;

    OverviewApi(Overviews overviews, MarketClock clock) {
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping
    Overview get(@RequestParam @Nullable LocalDate date) {
        return overviews.of(date == null ? clock.today() : date);
    }
}
