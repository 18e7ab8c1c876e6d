package org.koiki.switching.transfer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.Preconditions;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.transfer.Transfers.Planned;
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

/** Mass transfers over JSON: planned, confirmed and cancelled by the coordinator, seen by all whom they concern. */
@RestController
@RequestMapping("/api/v1/switching/transfers")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class TransferApi {
    private final Transfers transfers;
    private final TransferViews views;

    TransferApi(Transfers transfers, TransferViews views) {
        this.transfers = transfers;
        this.views = views;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    ResponseEntity<Transfer> plan(
            @RequestBody TransferPlan plan,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        Planned planned = transfers.plan(plan, key, caller);
        ResponseEntity.BodyBuilder answer = planned.repeated()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create(
                        "/api/v1/switching/transfers/" + planned.transfer().number()));
        return answer.eTag(Preconditions.tag(planned.transfer().version())).body(planned.transfer());
    }

    @GetMapping
    Page<Transfer> list(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(cursor, limit, caller);
    }

    @GetMapping("/{number}")
    ResponseEntity<Transfer> find(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return answer(views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number)));
    }

    @GetMapping("/{number}/points")
    Page<TransferPoint> points(
            @PathVariable String number,
            @RequestParam @Nullable Boolean moved,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.points(number, moved, cursor, limit, caller);
    }

    @PostMapping("/{number}/confirm")
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    ResponseEntity<Transfer> confirm(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(transfers.confirm(number, ifMatch, caller));
    }

    @DeleteMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    ResponseEntity<Transfer> cancel(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(transfers.cancel(number, ifMatch, caller));
    }

    private static ResponseEntity<Transfer> answer(Transfer transfer) {
        return ResponseEntity.ok().eTag(Preconditions.tag(transfer.version())).body(transfer);
    }
}
