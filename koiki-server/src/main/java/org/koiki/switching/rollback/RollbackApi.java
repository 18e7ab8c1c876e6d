package org.koiki.switching.rollback;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.Preconditions;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.rollback.Rollbacks.Requested;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<RollbackLine> request(
            @RequestBody RollbackRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        Requested requested = rollbacks.request(request, key, caller);
        RollbackLine line = requested.line();
        ResponseEntity.BodyBuilder answer = requested.repeated()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/api/v1/switching/rollbacks/" + line.number()));
        return answer.eTag(Preconditions.tag(line.version())).body(line);
    }

    @GetMapping
    Page<RollbackLine> list(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(cursor, limit, caller);
    }

    @GetMapping("/{number}")
    ResponseEntity<RollbackLine> find(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return answer(views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number)));
    }

    @DeleteMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<RollbackLine> withdraw(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(rollbacks.withdraw(number, ifMatch, caller));
    }

    @PostMapping("/{number}/consent")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<RollbackLine> consent(
            @PathVariable String number,
            @RequestBody RollbackConsent answer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(rollbacks.answer(number, answer.consent(), answer.note(), ifMatch, caller));
    }

    @PostMapping("/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    ResponseEntity<RollbackLine> decide(
            @PathVariable String number,
            @RequestBody RollbackDecision decision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(rollbacks.decide(number, decision.granted(), decision.note(), ifMatch, caller));
    }

    private static ResponseEntity<RollbackLine> answer(RollbackLine line) {
        return ResponseEntity.ok().eTag(Preconditions.tag(line.version())).body(line);
    }
}
