package org.koiki.switching.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.switching.application.Application;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Desk;
import org.koiki.switching.application.DeskAction;
import org.koiki.switching.application.DeskRules;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of the TSO: its work list, what it does with applications, and its rules. */
@RestController
@RequestMapping("/api/v1/switching/desk")
@PreAuthorize("hasAuthority('SWITCHING_DECIDE') and principal.company().is(T(org.koiki.participant.Role).TSO)")
class DeskApi {
    private final Desk desk;
    private final DeskRules rules;
    private final ApplicationViews views;

    DeskApi(Desk desk, DeskRules rules, ApplicationViews views) {
        this.desk = desk;
        this.rules = rules;
        this.views = views;
    }

    /** The works at the meter. */
    record MeterWorks(LocalDate on, boolean done) {
        MeterWorks {
            Given.required(on, "on");
        }
    }

    /** A refusal. */
    record Refusal(String reason, @Nullable String note) {
        Refusal {
            Given.required(reason, "reason");
        }
    }

    /** The answer to a request to let an application go. */
    record CancelAnswer(boolean granted, @Nullable String note) {}

    @GetMapping("/applications")
    Page<ApplicationLine> list(
            @ParameterObject WantedApplications wanted,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.desk(wanted.query(limit), caller);
    }

    @GetMapping("/applications/over")
    Page<ApplicationLine> over(
            @ParameterObject WantedApplications wanted,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.over(wanted.query(limit), caller);
    }

    @PostMapping("/applications/{number}/accept")
    ResponseEntity<ApplicationLine> accept(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(desk.accept(number, ifMatch, caller));
    }

    @PostMapping("/applications/{number}/works")
    ResponseEntity<ApplicationLine> works(
            @PathVariable String number,
            @RequestBody MeterWorks works,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(
                works.done()
                        ? desk.worksDone(number, works.on(), ifMatch, caller)
                        : desk.planWorks(number, works.on(), ifMatch, caller));
    }

    @PostMapping("/applications/{number}/complete")
    ResponseEntity<ApplicationLine> complete(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(desk.complete(number, ifMatch, caller));
    }

    @PostMapping("/applications/{number}/refuse")
    ResponseEntity<ApplicationLine> refuse(
            @PathVariable String number,
            @RequestBody Refusal refusal,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(desk.refuse(number, refusal.reason(), refusal.note(), ifMatch, caller));
    }

    @PostMapping("/applications/{number}/cancel-answer")
    ResponseEntity<ApplicationLine> answerCancel(
            @PathVariable String number,
            @RequestBody CancelAnswer answer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return answer(desk.answerCancel(number, answer.granted(), answer.note(), ifMatch, caller));
    }

    @GetMapping("/rules")
    Map<DeskAction, Boolean> rules(@AuthenticationPrincipal Caller caller) {
        return rules.of(caller.company().code());
    }

    @PutMapping("/rules")
    Map<DeskAction, Boolean> setRules(
            @RequestBody Map<DeskAction, Boolean> wanted, @AuthenticationPrincipal Caller caller) {
        rules.set(wanted, caller);
        return rules.of(caller.company().code());
    }

    private ResponseEntity<ApplicationLine> answer(Application application) {
        return Answers.of(views.line(application));
    }
}
