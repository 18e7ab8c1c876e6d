package org.koiki.switching.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.Preconditions;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.point.PointWatch;
import org.koiki.switching.relay.Decision;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayLine;
import org.koiki.switching.relay.RelayQuery;
import org.koiki.switching.relay.RelayView;
import org.koiki.switching.relay.RelayViews;
import org.koiki.switching.relay.Relays;
import org.koiki.switching.relay.Relays.Registered;
import org.koiki.switching.relay.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Termination relays over JSON, for both retailers. */
@RestController
@RequestMapping("/api/v1/switching/relays")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class RelayApi {
    private final Relays relays;
    private final RelayViews views;
    private final PointWatch watch;

    RelayApi(Relays relays, RelayViews views, PointWatch watch) {
        this.relays = relays;
        this.views = views;
        this.watch = watch;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<RelayLine> register(
            @RequestBody RelayContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        Registered registered =
                watch.filing(content.supplyPoint(), null, caller, () -> relays.register(content, key, caller));
        RelayLine line = views.line(registered.relay(), caller);
        ResponseEntity.BodyBuilder answer = registered.repeated()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/api/v1/switching/relays/" + line.number()));
        return answer.eTag(Preconditions.tag(line.version())).body(line);
    }

    @PutMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<RelayLine> correct(
            @PathVariable String number,
            @RequestBody RelayContent content,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return tagged(views.line(
                watch.filing(
                        content.supplyPoint(), null, caller, () -> relays.correct(number, content, ifMatch, caller)),
                caller));
    }

    @DeleteMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<RelayLine> cancel(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return tagged(views.line(relays.cancel(number, ifMatch, caller), caller));
    }

    @PostMapping("/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    ResponseEntity<RelayLine> decide(
            @PathVariable String number,
            @RequestBody Decision decision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return tagged(views.line(relays.decide(number, decision, ifMatch, caller), caller));
    }

    @GetMapping
    Page<RelayLine> list(
            @RequestParam @Nullable Side side,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String supplyPoint,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(new RelayQuery(side, stage, supplyPoint, cursor, limit), caller);
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    ResponseEntity<RelayView> find(
            @PathVariable String number, @RequestParam Purpose purpose, @AuthenticationPrincipal Caller caller) {
        RelayView view = views.find(number, purpose, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        return ResponseEntity.ok()
                .eTag(Preconditions.tag(view.relay().version()))
                .body(view);
    }

    @GetMapping("/{number}/result")
    ResponseEntity<RelayLine> result(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return tagged(views.result(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number)));
    }

    private static ResponseEntity<RelayLine> tagged(RelayLine line) {
        return ResponseEntity.ok().eTag(Preconditions.tag(line.version())).body(line);
    }
}
