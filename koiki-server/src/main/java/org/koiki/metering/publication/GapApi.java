package org.koiki.metering.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.intake.OwnArea;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the TSO of an area: what is missing. */
@RestController
@RequestMapping("/api/v1/energy/{area}/gaps")
@PreAuthorize("hasAuthority('POINT_FILE')")
class GapApi {
    private static final int MOST_DAYS = 62;

    private final Completeness completeness;
    private final OwnArea own;
    private final MarketClock clock;

    GapApi(Completeness completeness, OwnArea own, MarketClock clock) {
        this.completeness = completeness;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping
    List<Gap> gaps(
            @PathVariable String area,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @AuthenticationPrincipal Caller caller) {
        own.require(area, caller);
        LocalDate last = to == null ? clock.today() : to;
        LocalDate earliest = last.minusDays(MOST_DAYS);
        LocalDate first = from == null || from.isBefore(earliest) ? earliest : from;
        return completeness.gaps(area, first, last);
    }
}
