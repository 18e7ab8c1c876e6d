package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.Plans;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a TSO has to fetch: the plans addressed to it, day by day. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class DeliveryScreen {
    private final Plans plans;
    private final DayArchive archive;
    private final MarketClock clock;

    DeliveryScreen(Plans plans, DayArchive archive, MarketClock clock) {
        this.plans = plans;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping("/deliveries")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Boolean fetched,
            Model model) {
        LocalDate shown = day == null ? clock.today().plusDays(1) : day;
        PlanQuery query = new PlanQuery(null, shown, shown, null, null, null, fetched, null, PlanQuery.MOST);
        model.addAttribute("day", shown).addAttribute("query", query).addAttribute("page", plans.list(query, caller));
        return "plan/deliveries";
    }

    @GetMapping("/deliveries/archive")
    void archive(
            @AuthenticationPrincipal Caller caller,
            @RequestParam LocalDate day,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        archive.write(day, null, Channels.of(method, Channel.ARCHIVE), caller, response);
    }
}
