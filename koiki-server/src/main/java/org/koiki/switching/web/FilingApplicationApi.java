package org.koiki.switching.web;

import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Applications.Received;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Content.CapacityChange;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.point.PointWatch;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filing of applications, each kind by an operation of its own. */
@RestController
@RequestMapping("/api/v1/switching")
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class FilingApplicationApi {
    private static final String KEY = "Idempotency-Key";

    private final Applications applications;
    private final ApplicationViews views;
    private final PointWatch watch;

    FilingApplicationApi(Applications applications, ApplicationViews views, PointWatch watch) {
        this.applications = applications;
        this.views = views;
        this.watch = watch;
    }

    @PostMapping("/switch-starts")
    ResponseEntity<ApplicationLine> switchStart(
            @RequestBody SwitchStart content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    @PostMapping("/switch-ends")
    ResponseEntity<ApplicationLine> switchEnd(
            @RequestBody SwitchEnd content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    @PostMapping("/move-ins")
    ResponseEntity<ApplicationLine> moveIn(
            @RequestBody MoveIn content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    @PostMapping("/move-outs")
    ResponseEntity<ApplicationLine> moveOut(
            @RequestBody MoveOut content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    @PostMapping("/ampere-changes")
    ResponseEntity<ApplicationLine> ampereChange(
            @RequestBody AmpereChange content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    @PostMapping("/capacity-changes")
    ResponseEntity<ApplicationLine> capacityChange(
            @RequestBody CapacityChange content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    @PostMapping("/customer-data-changes")
    ResponseEntity<ApplicationLine> customerDataChange(
            @RequestBody CustomerDataChange content,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return apply(content, key, caller);
    }

    private ResponseEntity<ApplicationLine> apply(Content content, @Nullable String key, Caller caller) {
        Received received = watch.filing(
                content.head().supplyPoint(), content.kind(), caller, () -> applications.apply(content, key, caller));
        return Answers.of(received, views.line(received.application()));
    }
}
