package org.koiki.metering.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.calendar.MarketClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The publication boards of all areas at once (全エリアの公開状況), for the coordinator. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW') and principal.coordinator()")
class OverviewScreen {
    private final Overviews overviews;
    private final MarketClock clock;

    OverviewScreen(Overviews overviews, MarketClock clock) {
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping("/energy/overview")
    String show(@RequestParam(required = false) @Nullable LocalDate date, Model model) {
        model.addAttribute("overview", overviews.of(date == null ? clock.today() : date))
                .addAttribute("states", SlotCell.State.values());
        return "metering/overview";
    }
}
