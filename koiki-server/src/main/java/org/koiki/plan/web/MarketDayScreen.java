package org.koiki.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.plan.marketday.AreaTotals;
import org.koiki.plan.marketday.Counts;
import org.koiki.plan.marketday.Counts.Figure;
import org.koiki.plan.marketday.MarketDay;
import org.koiki.plan.marketday.MarketDays;
import org.koiki.plan.marketday.PlanDay;
import org.koiki.plan.marketday.SlotState;
import org.koiki.plan.web.MarketDayFilter.Show;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The market day board: who has filed, which slots are in dispute, and what the plans of an area add up to. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class MarketDayScreen {
    private final MarketDays days;
    private final UsualDay usual;

    MarketDayScreen(MarketDays days, UsualDay usual) {
        this.days = days;
        this.usual = usual;
    }

    @GetMapping("/market-days")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Show show,
            @RequestParam(required = false) @Nullable Integer cursor,
            Model model) {
        MarketDay shown = days.of(day == null ? usual.day() : day, caller);
        MarketDayFilter filter = new MarketDayFilter(area == null || area.isBlank() ? null : area, show, cursor);
        List<PlanDay> plans = filter.plans(shown);
        AreaTotals totals = filter.totals(shown);
        model.addAttribute("day", shown)
                .addAttribute("filter", filter)
                .addAttribute("shows", Show.values())
                .addAttribute("count", plans.size())
                .addAttribute("next", filter.next(plans))
                .addAttribute("rows", rows(filter.page(plans), shown))
                .addAttribute("states", SlotState.values())
                .addAttribute("figures", Figure.values())
                .addAttribute("all", Counts.of(shown.plans()))
                .addAttribute("totals", totals)
                .addAttribute("balance", totals.balance())
                .addAttribute("slots", Slot.ALL);
        return "plan/market-day";
    }

    private static List<HeatMap> rows(List<PlanDay> plans, MarketDay day) {
        return plans.stream().map(plan -> HeatMap.of(plan, day.closedSlots())).toList();
    }
}
