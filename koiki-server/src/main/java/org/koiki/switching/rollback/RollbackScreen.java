package org.koiki.switching.rollback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.Preconditions;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.rollback.Rollbacks.Requested;
import org.koiki.switching.rule.CodeLists;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rollbacks of wrong switches: asked for, consented to, decided. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class RollbackScreen {
    private static final int SHOWN = 50;

    private final Rollbacks rollbacks;
    private final RollbackViews views;
    private final ApplicationViews applications;
    private final CodeLists codes;
    private final MarketClock clock;

    RollbackScreen(
            Rollbacks rollbacks,
            RollbackViews views,
            ApplicationViews applications,
            CodeLists codes,
            MarketClock clock) {
        this.rollbacks = rollbacks;
        this.views = views;
        this.applications = applications;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/switching/rollbacks")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("page", views.list(cursor, SHOWN, caller)).addAttribute("cursor", cursor);
        return "switching/rollbacks";
    }

    @GetMapping("/switching/rollbacks/new")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String blank(@AuthenticationPrincipal Caller caller, @RequestParam String half, Model model) {
        return form(UUID.randomUUID().toString(), half, null, null, caller, model);
    }

    private String form(
            String key, String half, @Nullable String reason, @Nullable String note, Caller caller, Model model) {
        ApplicationLine switched =
                applications.progress(half, caller).orElseThrow(() -> SwitchingProblems.notFound(half));
        model.addAttribute("key", key)
                .addAttribute("switched", switched)
                .addAttribute("half", half)
                .addAttribute("reason", reason)
                .addAttribute("note", note)
                .addAttribute("reasons", codes.list("rollback-reason", Family.LV, clock.today()));
        return "switching/rollback-new";
    }

    @PostMapping("/switching/rollbacks")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String request(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String half,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam String key,
            Model model) {
        try {
            Requested requested = rollbacks.request(new RollbackRequest(half, reason, given(note)), key, caller);
            String page = "redirect:/switching/rollbacks/" + requested.line().number();
            return requested.repeated() ? page : page + "?done=rollback.requested";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return form(SwitchingProblems.keyAfter(problem, key), half, reason, note, caller, model);
        }
    }

    @GetMapping("/switching/rollbacks/{number}")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        RollbackLine line = views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        model.addAttribute("line", line)
                .addAttribute("tso", caller.company().is(Role.TSO))
                .addAttribute("reasons", codes.list("rollback-reason", Family.LV, clock.today()));
        return "switching/rollback";
    }

    @PostMapping("/switching/rollbacks/{number}/consent")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String consent(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam boolean consent,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam int version,
            Model model) {
        String seen = Preconditions.tag(version);
        return done(caller, number, model, () -> rollbacks.answer(number, consent, given(note), seen, caller));
    }

    @PostMapping("/switching/rollbacks/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    String decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam boolean granted,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam int version,
            Model model) {
        String seen = Preconditions.tag(version);
        return done(caller, number, model, () -> rollbacks.decide(number, granted, given(note), seen, caller));
    }

    @PostMapping("/switching/rollbacks/{number}/withdraw")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String withdraw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam int version,
            Model model) {
        return done(caller, number, model, () -> rollbacks.withdraw(number, Preconditions.tag(version), caller));
    }

    private String done(Caller caller, String number, Model model, Runnable work) {
        try {
            work.run();
            return "redirect:/switching/rollbacks/" + number + "?done=rollback.answered";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, number, model);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
