package org.koiki.plan.web;

import java.time.LocalDate;
import org.koiki.access.Caller;
import org.koiki.plan.marketday.MarketDay;
import org.koiki.plan.marketday.MarketDays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the market day board as JSON. */
@RestController
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class MarketDayApi {
    private final MarketDays days;

    MarketDayApi(MarketDays days) {
        this.days = days;
    }

    @GetMapping("/api/v1/market-days/{date}")
    MarketDay day(@PathVariable LocalDate date, @AuthenticationPrincipal Caller caller) {
        return days.of(date, caller);
    }
}
