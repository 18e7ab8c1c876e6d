package org.koiki.metering.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.comparison.ComparisonTable;
import org.koiki.metering.delivery.ReceiverCodes;
import org.koiki.metering.intake.OwnArea;
import org.koiki.metering.intake.Rejects;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.rule.EnergyLimits;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gaps (欠測) and rejects (不受理) of a TSO's own area. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class GapScreen {
    private static final int BATCHES = 200;

    private final Completeness completeness;
    private final Rejects rejects;
    private final ComparisonTable comparisons;
    private final ReceiverCodes codes;
    private final OwnArea own;
    private final EnergyLimits limits;
    private final MarketClock clock;

    GapScreen(
            Completeness completeness,
            Rejects rejects,
            ComparisonTable comparisons,
            ReceiverCodes codes,
            OwnArea own,
            EnergyLimits limits,
            MarketClock clock) {
        this.completeness = completeness;
        this.rejects = rejects;
        this.comparisons = comparisons;
        this.codes = codes;
        this.own = own;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/energy/gaps")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate date,
            Model model) {
        List<Operator> operators = caller.company().is(Role.TSO) ? codes.of(caller) : List.of();
        if (operators.isEmpty()) {
            throw new AccessDeniedException("not a TSO");
        }
        String shown = area == null ? String.valueOf(operators.getFirst().area()) : area;
        own.require(shown, caller);
        LocalDate today = clock.today();
        List<Gap> gaps = completeness.gaps(shown, today.minusDays(limits.on(today, "days-back")), today);
        model.addAttribute("area", shown)
                .addAttribute("date", date)
                .addAttribute("days", GapDay.of(gaps))
                .addAttribute(
                        "slots",
                        gaps.stream().filter(gap -> gap.date().equals(date)).toList())
                .addAttribute(
                        "compared",
                        date == null
                                ? null
                                : comparisons.find(shown, date, null).orElse(null))
                .addAttribute(
                        "batches",
                        date == null
                                ? rejects.batches(shown, today.minusDays(limits.on(today, "days-back")), today, BATCHES)
                                : rejects.batches(shown, date, date, BATCHES));
        return "metering/gaps";
    }

    @GetMapping("/energy/gaps/{area}/{date}/{slot}/{batch}")
    ResponseEntity<Resource> rows(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @AuthenticationPrincipal Caller caller) {
        own.require(area, caller);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rejects-%s-%s-%02d.csv\"".formatted(area, date, slot))
                .body(rejects.rows(new SlotKey(area, date, slot), batch));
    }
}
