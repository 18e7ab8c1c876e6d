package org.koiki.supplypoint.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.supplypoint.KeptPoint;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.search.FoundPoints;
import org.koiki.supplypoint.view.ContractView;
import org.koiki.supplypoint.view.KeptByTso;
import org.koiki.supplypoint.view.MetersByTso;
import org.koiki.supplypoint.view.PointSheet;
import org.koiki.supplypoint.view.VisiblePoints;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supply points, their meters and contracts as JSON. */
@RestController
@RequestMapping("/api/v1/supply-points")
@PreAuthorize("hasAuthority('POINT_VIEW')")
class SupplyPointApi {
    private static final int MOST = 100;

    private final VisiblePoints visible;
    private final KeptByTso kept;
    private final MetersByTso meters;

    SupplyPointApi(VisiblePoints visible, KeptByTso kept, MetersByTso meters) {
        this.visible = visible;
        this.kept = kept;
        this.meters = meters;
    }

    @GetMapping
    FoundPoints search(
            @RequestParam @Nullable String address,
            @RequestParam @Nullable String meter,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String purpose,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @AuthenticationPrincipal Caller caller) {
        Given.required(address == null ? meter : address, "address");
        int most = Math.clamp(limit, 1, MOST);
        return visible.search(address, meter, AreaCode.of(area), purpose, cursor, most, caller);
    }

    @GetMapping("/{number}")
    ResponseEntity<PointSheet> find(
            @PathVariable String number,
            @RequestParam @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        PointSheet sheet = visible.find(SupplyPointNumber.of(number), purpose, caller);
        return ResponseEntity.ok().eTag(tag(sheet.version())).body(sheet);
    }

    @PutMapping("/{number}")
    @PreAuthorize(TsoOnly.KEEPS)
    ResponseEntity<Version> put(
            @PathVariable String number,
            @RequestBody PointBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        SupplyPointNumber point = SupplyPointNumber.of(number);
        KeptPoint now = kept.put(body.point(point), EntityTag.version(seen), caller);
        ResponseEntity.BodyBuilder answer = now.version() == 1
                ? ResponseEntity.created(URI.create("/api/v1/supply-points/" + point))
                : ResponseEntity.ok();
        return answer.eTag(tag(now.version())).body(new Version(point.digits(), now.version()));
    }

    /** What stands now. */
    record Version(String number, int version) {}

    @PutMapping("/{number}/meters/{meter}")
    @PreAuthorize(TsoOnly.KEEPS)
    ResponseEntity<Applied> putMeter(
            @PathVariable String number,
            @PathVariable String meter,
            @RequestBody MeterBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        Meter wanted = body.meter(meter);
        boolean applied = meters.put(SupplyPointNumber.of(number), wanted, EntityTag.text(seen), caller);
        return applied
                ? ResponseEntity.ok().eTag(tag(MetersByTso.version(wanted))).body(new Applied(true, null))
                : ResponseEntity.accepted().body(new Applied(false, null));
    }

    @DeleteMapping("/{number}/meters/{meter}")
    @PreAuthorize(TsoOnly.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMeter(
            @PathVariable String number,
            @PathVariable String meter,
            @RequestParam LocalDate from,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        meters.remove(SupplyPointNumber.of(number), meter, from, EntityTag.text(seen), caller);
    }

    /** Whether something was applied, or waits in the work queue. */
    record Applied(boolean applied, @Nullable ContractView contract) {}

    @GetMapping("/{number}/contracts")
    List<ContractView> contracts(
            @PathVariable String number,
            @RequestParam @Nullable String purpose,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Instant knownAt,
            @AuthenticationPrincipal Caller caller) {
        return visible.history(SupplyPointNumber.of(number), purpose, on, knownAt, caller);
    }

    @PostMapping("/{number}/contracts")
    @PreAuthorize(TsoOnly.KEEPS)
    ResponseEntity<Applied> begin(
            @PathVariable String number, @RequestBody ContractBody body, @AuthenticationPrincipal Caller caller) {
        return kept.begin(SupplyPointNumber.of(number), body.terms(), caller)
                .map(begun -> ResponseEntity.status(HttpStatus.CREATED).body(new Applied(true, begun)))
                .orElseGet(() -> ResponseEntity.accepted().body(new Applied(false, null)));
    }

    @PutMapping("/{number}/contracts/{id}")
    @PreAuthorize(TsoOnly.KEEPS)
    ContractView correct(
            @PathVariable String number,
            @PathVariable long id,
            @RequestBody ContractBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        return kept.correct(SupplyPointNumber.of(number), id, body.terms(), EntityTag.instant(seen), caller);
    }

    @DeleteMapping("/{number}/contracts/{id}")
    @PreAuthorize(TsoOnly.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable String number,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Caller caller) {
        kept.cancel(SupplyPointNumber.of(number), id, EntityTag.instant(seen), caller);
    }

    private static String tag(Object version) {
        return "\"" + version + "\"";
    }
}
