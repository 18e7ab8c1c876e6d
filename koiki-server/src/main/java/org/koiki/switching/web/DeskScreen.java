package org.koiki.switching.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Desk;
import org.koiki.switching.application.DeskAction;
import org.koiki.switching.application.DeskRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the TSO: its work list, oldest first, what it does with one application, and the list of those that are over. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_DECIDE') and principal.company().is(T(org.koiki.participant.Role).TSO)")
class DeskScreen {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final DeskRules rules;
    private final ApplicationViews views;
    private final MarketClock clock;

    DeskScreen(Desk desk, DeskRules rules, ApplicationViews views, MarketClock clock) {
        this.desk = desk;
        this.rules = rules;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/switching/desk")
    String list(@AuthenticationPrincipal Caller caller, WantedApplications wanted, Model model) {
        wanted.show(ApplicationScreen.STAGES.subList(1, 7), model);
        model.addAttribute("page", views.desk(wanted.query(SHOWN), caller))
                .addAttribute("rules", rules.of(caller.company().code()))
                .addAttribute("now", clock.now());
        return "switching/desk";
    }

    @GetMapping("/switching/desk/over")
    String over(@AuthenticationPrincipal Caller caller, WantedApplications wanted, Model model) {
        wanted.show(ApplicationScreen.OVER, model);
        model.addAttribute("page", views.over(wanted.query(SHOWN), caller));
        return "switching/desk-over";
    }

    @PostMapping("/switching/desk/rules")
    String setRules(
            @AuthenticationPrincipal Caller caller, @RequestParam(required = false) DeskAction @Nullable [] automatic) {
        List<DeskAction> chosen = automatic == null ? List.of() : Arrays.asList(automatic);
        Map<DeskAction, Boolean> wanted = new EnumMap<>(DeskAction.class);
        for (DeskAction action : DeskAction.values()) {
            wanted.put(action, chosen.contains(action));
        }
        rules.set(wanted, caller);
        return "redirect:/switching/desk?done=switching.rules";
    }

    @PostMapping("/switching/desk/{number}/accept")
    String accept(@AuthenticationPrincipal Caller caller, @PathVariable String number, @RequestParam String version) {
        desk.accept(number, tag(version), caller);
        return done(number);
    }

    @PostMapping("/switching/desk/{number}/works")
    String works(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam LocalDate on,
            @RequestParam boolean isDone,
            @RequestParam String version) {
        if (isDone) {
            desk.worksDone(number, on, tag(version), caller);
        } else {
            desk.planWorks(number, on, tag(version), caller);
        }
        return done(number);
    }

    @PostMapping("/switching/desk/{number}/complete")
    String complete(@AuthenticationPrincipal Caller caller, @PathVariable String number, @RequestParam String version) {
        desk.complete(number, tag(version), caller);
        return done(number);
    }

    @PostMapping("/switching/desk/{number}/refuse")
    String refuse(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam String version) {
        desk.refuse(number, reason, note, tag(version), caller);
        return done(number);
    }

    @PostMapping("/switching/desk/{number}/cancel-answer")
    String answer(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam boolean granted,
            @RequestParam String version) {
        desk.answerCancel(number, granted, null, tag(version), caller);
        return done(number);
    }

    private static String tag(String version) {
        return "\"" + version + "\"";
    }

    private static String done(String number) {
        return "redirect:/switching/applications/" + number + "?done=switching.worked";
    }
}
