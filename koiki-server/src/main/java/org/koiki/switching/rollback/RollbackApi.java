package org.koiki.switching.rollback;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingProblems;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rollbacks of wrong switches over JSON, for both retailers and the TSO. */
@RestController
@RequestMapping("/api/v1/switching/rollbacks")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class RollbackApi {
    private final Rollbacks rollbacks;
    private final RollbackViews views;

    RollbackApi(Rollbacks rollbacks, RollbackViews views) {
        this.rollbacks = rollbacks;
        this.views = views;
    }

    /** What the other retailer says. */
    record RollbackConsent(boolean consent, @Nullable String note) {}

    /** What the TSO decides. */
    record RollbackDecision(boolean granted, @Nullable String note) {}

    @PostMapping
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<RollbackLine> request(@RequestBody RollbackRequest request, @AuthenticationPrincipal Caller caller) {
        RollbackLine line = rollbacks.request(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/switching/rollbacks/" + line.number()))
                .body(line);
    }

    @GetMapping
    Page<RollbackLine> list(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(cursor, limit, caller);
    }

    @GetMapping("/{number}")
    RollbackLine find(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
    }

    @DeleteMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    RollbackLine withdraw(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return rollbacks.withdraw(number, caller);
    }

    @PostMapping("/{number}/consent")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    RollbackLine consent(
            @PathVariable String number, @RequestBody RollbackConsent answer, @AuthenticationPrincipal Caller caller) {
        return rollbacks.answer(number, answer.consent(), answer.note(), caller);
    }

    @PostMapping("/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    RollbackLine decide(
            @PathVariable String number,
            @RequestBody RollbackDecision decision,
            @AuthenticationPrincipal Caller caller) {
        return rollbacks.decide(number, decision.granted(), decision.note(), caller);
    }
}
