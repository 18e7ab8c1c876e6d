package org.koiki.switching.timeline;

import java.util.List;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.point.Point;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of a supply point. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class TimelineScreen {
    private static final List<Integer> MONTHS = List.of(6, 12, 36);
    private static final int MOST = 120;

    private final Timelines timelines;
    private final MarketClock clock;

    TimelineScreen(Timelines timelines, MarketClock clock) {
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping("/switching/points/{number}")
    String show(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "12") int months,
            Model model) {
        Point point = timelines.point(number).orElseThrow(() -> SwitchingProblems.notFound(number));
        List<Span> spans = timelines.spans(point, caller);
        model.addAttribute("point", point)
                .addAttribute("number", SupplyPointNumber.of(point.number()))
                .addAttribute("spans", spans)
                .addAttribute("months", months)
                .addAttribute("choices", MONTHS)
                .addAttribute("axis", Axis.of(spans, clock.today(), Math.clamp(months, 1, MOST)));
        return "switching/timeline";
    }
}
