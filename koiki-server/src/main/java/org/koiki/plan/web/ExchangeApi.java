package org.koiki.plan.web;

import java.net.URI;
import java.time.LocalDate;
import org.koiki.access.Caller;
import org.koiki.plan.exchange.ExchangeDay;
import org.koiki.plan.exchange.ExchangeDays;
import org.koiki.plan.exchange.ExchangeLoad;
import org.koiki.plan.exchange.ExchangeRefused;
import org.koiki.plan.exchange.ExchangeResults;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The exchange's results of a day: loaded by the coordinator, read by everybody as far as they are their own. */
@RestController
@RequestMapping("/api/v1/exchange-results/{date}")
class ExchangeApi {
    private final ExchangeResults results;
    private final ExchangeDays days;

    ExchangeApi(ExchangeResults results, ExchangeDays days) {
        this.results = results;
        this.days = days;
    }

    @PutMapping(consumes = "text/csv")
    @PreAuthorize(ExchangeScreen.COORDINATOR)
    ResponseEntity<ExchangeLoad> load(
            @PathVariable LocalDate date,
            @RequestBody byte[] csv,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        try {
            ExchangeLoad load = dryRun ? results.preview(date, csv) : results.load(date, csv, caller.actor());
            return load.repeated() || dryRun
                    ? ResponseEntity.ok(load)
                    : ResponseEntity.created(URI.create("/api/v1/exchange-results/" + date))
                            .body(load);
        } catch (ExchangeRefused e) {
            throw PlanProblems.refused(e);
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('PLAN_VIEW')")
    ExchangeDay find(@PathVariable LocalDate date, @AuthenticationPrincipal Caller caller) {
        return days.find(date, caller).orElseThrow(() -> PlanProblems.noResults(date));
    }
}
