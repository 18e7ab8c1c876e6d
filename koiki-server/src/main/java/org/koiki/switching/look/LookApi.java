package org.koiki.switching.look;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of unusual looks over JSON. */
@RestController
@PreAuthorize(LookApi.WATCHES)
class LookApi {
    static final String WATCHES =
            "hasAuthority('SWITCHING_VIEW') and (principal.company().is(T(org.koiki.participant.Role).COORDINATOR)"
                    + " or principal.company().is(T(org.koiki.participant.Role).TSO))";

    private static final int DAYS = 30;
    private static final int MOST = 1_000;

    private final UnusualLooks looks;
    private final MarketClock clock;

    LookApi(UnusualLooks looks, MarketClock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/api/v1/switching/unusual-looks")
    Page<UnusualLook> list(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? last.minusDays(DAYS) : from;
        return looks.between(first, last, cursor, Math.clamp(limit, 1, MOST), caller);
    }
}
