package org.koiki.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.plan.position.Position;
import org.koiki.plan.position.Positions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positions by slot as JSON. */
@RestController
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PositionApi {
    private final Positions positions;

    PositionApi(Positions positions) {
        this.positions = positions;
    }

    @GetMapping("/api/v1/positions")
    List<Position> list(
            @RequestParam LocalDate date,
            @RequestParam @Nullable String filer,
            @AuthenticationPrincipal Caller caller) {
        return positions.of(date, filer, caller);
    }
}
