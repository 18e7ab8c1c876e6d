package org.koiki.switching.look;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of unusual looks. */
@Screen
@PreAuthorize(LookApi.WATCHES)
class LookScreen {
    private static final int DAYS = 30;
    private static final int SHOWN = 100;

    private final UnusualLooks looks;
    private final MarketClock clock;

    LookScreen(UnusualLooks looks, MarketClock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** The days that are shown. */
    record Stretch(LocalDate from, LocalDate to) {}

    @GetMapping("/switching/looks")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        LocalDate last = to == null ? clock.today() : to;
        Stretch query = new Stretch(from == null ? last.minusDays(DAYS) : from, last);
        model.addAttribute("query", query)
                .addAttribute("cursor", cursor)
                .addAttribute("page", looks.between(query.from(), query.to(), cursor, SHOWN, caller));
        return "switching/looks";
    }
}
