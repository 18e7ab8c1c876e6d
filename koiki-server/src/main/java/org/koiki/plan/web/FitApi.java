package org.koiki.plan.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.Receipt;
import org.koiki.plan.fit.FitFile;
import org.koiki.plan.fit.FitFiles;
import org.koiki.plan.fit.FitView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** FIT working files, for the retailer that files them and the TSO that fills them. */
@RestController
@RequestMapping("/api/v1/fit-files")
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class FitApi {
    private final FitFiles files;
    private final MarketClock clock;

    FitApi(FitFiles files, MarketClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    List<FitFile> list(@RequestParam @Nullable LocalDate from, @AuthenticationPrincipal Caller caller) {
        return files.list(from == null ? clock.today() : from, caller);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    FitView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return files.find(id, caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> xml(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return files.xml(id, caller)
                .map(file -> PlanApi.file(file, MediaType.APPLICATION_XML))
                .orElseThrow(PlanProblems::notFound);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, "application/zip"})
    @PreAuthorize(FitAccess.MAY_PUT)
    ResponseEntity<Receipt> put(@RequestBody byte[] file, @AuthenticationPrincipal Caller caller) {
        Receipt receipt = files.put(file, caller).orElseThrow(PlanProblems::notFound);
        if (!receipt.accepted()) {
            throw PlanProblems.refused(receipt);
        }
        return receipt.repeated()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/api/v1/fit-files/" + receipt.planId()))
                        .body(receipt);
    }
}
