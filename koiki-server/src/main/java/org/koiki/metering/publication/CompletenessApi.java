package org.koiki.metering.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.metering.delivery.Sight;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is there of a day: all of the area for its TSO and the coordinator, the own points for a retailer. */
@RestController
@RequestMapping("/api/v1/energy/{area}/{date}/completeness")
@PreAuthorize("hasAnyAuthority('ENERGY_VIEW', 'POINT_FILE')")
class CompletenessApi {
    private final Completeness completeness;
    private final DayCompleteness days;
    private final Sight sight;

    CompletenessApi(Completeness completeness, DayCompleteness days, Sight sight) {
        this.completeness = completeness;
        this.days = days;
        this.sight = sight;
    }

    @GetMapping
    List<RetailerSlot> ofDay(
            @PathVariable String area, @PathVariable LocalDate date, @AuthenticationPrincipal Caller caller) {
        return completeness.ofDay(area, date, sight.only(area, caller));
    }

    @GetMapping("/sum")
    List<DayFill> sum(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @RequestParam @Nullable String retailer,
            @AuthenticationPrincipal Caller caller) {
        return days.of(area, date, sight.only(area, retailer, caller));
    }
}
