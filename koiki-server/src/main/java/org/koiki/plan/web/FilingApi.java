package org.koiki.plan.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.FilingQuery;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.FilingView;
import org.koiki.plan.Outcome;
import org.koiki.plan.Receipt;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.intake.Submission.Form;
import org.koiki.plan.view.OwnFilings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing of plans over {@code /api/v1}, and every attempt to file with what became of it. */
@RestController
@RequestMapping("/api/v1")
class FilingApi {
    private final Filings filings;
    private final OwnFilings own;
    private final MarketClock clock;

    FilingApi(Filings filings, OwnFilings own, MarketClock clock) {
        this.filings = filings;
        this.own = own;
        this.clock = clock;
    }

    @PostMapping(path = "/plans", consumes = "application/zip")
    @PreAuthorize("hasAuthority('PLAN_FILE')")
    ResponseEntity<Receipt> fileZip(
            @RequestBody byte[] zip,
            @RequestParam(defaultValue = "REFUSE") ClosedSlots closedSlots,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        return file(zip, Form.ZIP, null, closedSlots, dryRun, caller);
    }

    @PostMapping(path = "/plans", consumes = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("hasAuthority('PLAN_FILE')")
    ResponseEntity<Receipt> fileXml(
            @RequestBody byte[] xml,
            @RequestHeader(name = "fileName", required = false) @Nullable String header,
            @RequestParam(name = "fileName", required = false) @Nullable String parameter,
            @RequestParam(defaultValue = "REFUSE") ClosedSlots closedSlots,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        return file(xml, Form.XML, name(header, parameter), closedSlots, dryRun, caller);
    }

    @PostMapping(path = "/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('PLAN_FILE')")
    ResponseEntity<Receipt> fileJson(
            @RequestBody byte[] json,
            @RequestParam(defaultValue = "REFUSE") ClosedSlots closedSlots,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        return file(json, Form.JSON, null, closedSlots, dryRun, caller);
    }

    @PostMapping(path = "/plans", consumes = CsvFile.TYPE)
    @PreAuthorize("hasAuthority('PLAN_FILE')")
    ResponseEntity<Receipt> fileCsv(
            @RequestBody byte[] csv,
            @RequestParam(defaultValue = "REFUSE") ClosedSlots closedSlots,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Caller caller) {
        return file(csv, Form.CSV, null, closedSlots, dryRun, caller);
    }

    @GetMapping("/filings")
    @PreAuthorize("hasAuthority('PLAN_VIEW')")
    Page<FilingSummary> list(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Outcome outcome,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
            throw PlanProblems.badParameter("cursor");
        }
        return own.list(new FilingQuery(from, to, outcome, cursor, limit), caller);
    }

    @GetMapping("/filings/{id}")
    @PreAuthorize("hasAuthority('PLAN_VIEW')")
    FilingView find(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return own.find(id, caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/filings/{id}/fault-report")
    @PreAuthorize("hasAuthority('PLAN_VIEW')")
    ResponseEntity<byte[]> faultReport(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return FaultReports.file(find(id, caller));
    }

    private ResponseEntity<Receipt> file(
            byte[] body, Form form, @Nullable String fileName, ClosedSlots closedSlots, boolean dryRun, Caller caller) {
        Receipt receipt =
                filings.file(new Submission(caller, body, form, fileName, null, clock.now(), closedSlots, dryRun));
        if (!receipt.accepted()) {
            throw PlanProblems.refused(receipt);
        }
        return receipt.repeated() || dryRun
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/api/v1/plans/" + receipt.planId()))
                        .body(receipt);
    }

    private static @Nullable String name(@Nullable String header, @Nullable String parameter) {
        if (header == null) {
            return parameter;
        }
        try {
            return URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
