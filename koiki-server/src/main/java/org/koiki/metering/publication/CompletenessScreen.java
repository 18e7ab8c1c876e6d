package org.koiki.metering.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Sight;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How complete the slots of a day are (充足状況): of an area with its retailers, or of the own points. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class CompletenessScreen {
    private final DayCompleteness completeness;
    private final Sight sight;
    private final MarketClock clock;

    CompletenessScreen(DayCompleteness completeness, Sight sight, MarketClock clock) {
        this.completeness = completeness;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/energy/completeness")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Direction direction,
            @RequestParam(required = false) @Nullable String retailer,
            Model model) {
        List<String> areas = sight.areas(caller);
        if (areas.isEmpty()) {
            throw new AccessDeniedException("no operator code of any area");
        }
        String shown = area != null && areas.contains(area) ? area : areas.getFirst();
        LocalDate day = date == null ? clock.today() : date;
        String only = sight.only(shown, retailer, caller);
        List<DayFill> fills = completeness.of(shown, day, only);
        DayFill fill = fills.stream()
                .filter(one -> one.direction() == direction)
                .findFirst()
                .orElse(fills.isEmpty() ? null : fills.getFirst());
        model.addAttribute("areas", areas)
                .addAttribute("area", shown)
                .addAttribute("date", day)
                .addAttribute("wide", sight.only(shown, caller) == null)
                .addAttribute("retailer", only)
                .addAttribute(
                        "directions", fills.stream().map(DayFill::direction).toList())
                .addAttribute("fill", fill)
                .addAttribute("states", SlotFill.State.values());
        if (only == null && fill != null) {
            model.addAttribute("retailers", completeness.retailers(shown, day, fill.direction(), null));
        }
        return "metering/completeness";
    }
}
