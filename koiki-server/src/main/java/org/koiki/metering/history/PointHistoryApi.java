package org.koiki.metering.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The 30-minute values of a point. */
@RestController
@PreAuthorize(Lookers.MAY)
class PointHistoryApi {
    private static final int MOST_DAYS = 400;

    private final PointHistory history;

    PointHistoryApi(PointHistory history) {
        this.history = history;
    }

    @GetMapping("/api/v1/energy/points/{number}/days")
    List<PointDay> days(
            @PathVariable String number,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw HistoryProblems.days(from, to, MOST_DAYS);
        }
        return history.days(SupplyPointNumber.of(number), from, to, purpose, caller);
    }
}
