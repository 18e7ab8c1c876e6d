package org.koiki.switching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.switching.Preconditions;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.ApplicationChanges;
import org.koiki.switching.application.ApplicationChanges.Changes;
import org.koiki.switching.application.ApplicationCsv;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationView;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.springdoc.core.annotations.ParameterObject;
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

/** Progress, lists and cancellation of applications of all kinds. */
@RestController
@RequestMapping("/api/v1/switching/applications")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class ApplicationApi {
    private final Applications applications;
    private final ApplicationViews views;
    private final ApplicationChanges changes;
    private final ApplicationCsv csv;

    ApplicationApi(Applications applications, ApplicationViews views, ApplicationChanges changes, ApplicationCsv csv) {
        this.applications = applications;
        this.views = views;
        this.changes = changes;
        this.csv = csv;
    }

    /** Why a locked application is to be let go. */
    record CancelRequest(String reason) {
        CancelRequest {
            Given.required(reason, "reason");
        }
    }

    @GetMapping
    Page<ApplicationLine> list(
            @ParameterObject WantedApplications wanted,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(wanted.query(limit), caller);
    }

    @GetMapping("/changes")
    Changes changes(
            @RequestParam @Nullable Long cursor,
            @RequestParam(defaultValue = "1000") int limit,
            @AuthenticationPrincipal Caller caller) {
        return changes.after(cursor, limit, caller);
    }

    @GetMapping(path = "/csv", produces = "text/csv")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    void csv(
            @RequestParam Purpose purpose,
            @ParameterObject WantedApplications wanted,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        csv.write(wanted.query(0), purpose, caller, () -> Answers.csv("applications.csv", response));
    }

    @GetMapping("/{number}/progress")
    ResponseEntity<ApplicationLine> progress(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return Answers.of(views.progress(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number)));
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    ResponseEntity<ApplicationView> find(
            @PathVariable String number, @RequestParam Purpose purpose, @AuthenticationPrincipal Caller caller) {
        ApplicationView view =
                views.find(number, purpose, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        return ResponseEntity.ok()
                .eTag(Preconditions.tag(view.application().version()))
                .body(view);
    }

    @DeleteMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<ApplicationLine> cancel(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return Answers.of(views.line(applications.cancel(number, ifMatch, caller)));
    }

    @PostMapping("/{number}/cancel-request")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<ApplicationLine> requestCancel(
            @PathVariable String number,
            @RequestBody CancelRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return Answers.of(views.line(applications.requestCancel(number, request.reason(), ifMatch, caller)));
    }
}
