package org.koiki.switching.web;

import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Content.CapacityChange;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Correction of applications that are not locked, each kind by an operation of its own. */
@RestController
@RequestMapping("/api/v1/switching")
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class CorrectionApi {
    private static final String MATCH = "If-Match";

    private final Applications applications;
    private final ApplicationViews views;

    CorrectionApi(Applications applications, ApplicationViews views) {
        this.applications = applications;
        this.views = views;
    }

    @PutMapping("/switch-starts/{number}")
    ResponseEntity<ApplicationLine> switchStart(
            @PathVariable String number,
            @RequestBody SwitchStart content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    @PutMapping("/switch-ends/{number}")
    ResponseEntity<ApplicationLine> switchEnd(
            @PathVariable String number,
            @RequestBody SwitchEnd content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    @PutMapping("/move-ins/{number}")
    ResponseEntity<ApplicationLine> moveIn(
            @PathVariable String number,
            @RequestBody MoveIn content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    @PutMapping("/move-outs/{number}")
    ResponseEntity<ApplicationLine> moveOut(
            @PathVariable String number,
            @RequestBody MoveOut content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    @PutMapping("/ampere-changes/{number}")
    ResponseEntity<ApplicationLine> ampereChange(
            @PathVariable String number,
            @RequestBody AmpereChange content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    @PutMapping("/capacity-changes/{number}")
    ResponseEntity<ApplicationLine> capacityChange(
            @PathVariable String number,
            @RequestBody CapacityChange content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    @PutMapping("/customer-data-changes/{number}")
    ResponseEntity<ApplicationLine> customerDataChange(
            @PathVariable String number,
            @RequestBody CustomerDataChange content,
            @RequestHeader(name = MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return correct(number, content, ifMatch, caller);
    }

    private ResponseEntity<ApplicationLine> correct(
            String number, Content content, @Nullable String ifMatch, Caller caller) {
        return Answers.of(views.line(applications.correct(number, content, ifMatch, caller)));
    }
}
