package org.koiki.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.PlanFamily;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanState;
import org.koiki.plan.Plans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans that stand, from today on unless asked otherwise. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PlanListScreen {
    private static final List<String> KINDS = Stream.of(PlanFamily.DEMAND, PlanFamily.GENERATION, PlanFamily.NEGAWATT)
            .map(PlanCodes::dayAhead)
            .toList();
    private static final int PAGE = 50;

    private final Plans plans;
    private final MarketClock clock;

    PlanListScreen(Plans plans, MarketClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/plans")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String messageCode,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String filer,
            @RequestParam(required = false) @Nullable PlanState state,
            @RequestParam(required = false) @Nullable Boolean fetched,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam Map<String, String> asked,
            Model model) {
        if (cursor != null && PlanId.parse(cursor).isEmpty()) {
            throw PlanProblems.badParameter("cursor");
        }
        LocalDate first = asked.containsKey("from") ? from : clock.today();
        PlanQuery query =
                new PlanQuery(filled(messageCode), first, to, filled(filer), state, null, fetched, cursor, PAGE);
        model.addAttribute("query", query)
                .addAttribute("page", plans.list(query, caller))
                .addAttribute("kinds", KINDS)
                .addAttribute("states", PlanState.values());
        return "plan/list";
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
