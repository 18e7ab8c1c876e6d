package org.koiki.switching.usage;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.access.Right;
import org.koiki.calendar.MarketClock;
import org.koiki.edge.Given;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.point.PointWatch;
import org.koiki.switching.rule.CodeLists;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Applications for access to usage: the retailer applies and takes the password, the TSO looks at the papers and decides. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class UsageScreen {
    private static final int USUAL_DAYS = 30;

    private final UsageAccesses accesses;
    private final UsageDesk desk;
    private final UsageViews views;
    private final PointWatch watch;
    private final CodeLists codes;
    private final MarketClock clock;

    UsageScreen(
            UsageAccesses accesses,
            UsageDesk desk,
            UsageViews views,
            PointWatch watch,
            CodeLists codes,
            MarketClock clock) {
        this.accesses = accesses;
        this.desk = desk;
        this.views = views;
        this.watch = watch;
        this.codes = codes;
        this.clock = clock;
    }

    /** What was typed in for a new application. */
    record Wanted(
            String supplyPoint,
            @Nullable String contractNumber,
            String customerName,
            @Nullable String customerKana,
            @Nullable String address,
            Consent.Method method,
            LocalDate obtainedOn,
            Integer days) {
        Wanted {
            Given.required(supplyPoint, "supplyPoint");
            Given.required(customerName, "customerName");
            Given.required(method, "method");
            Given.required(obtainedOn, "obtainedOn");
            Given.required(days, "days");
        }

        UsageApplication application() {
            return new UsageApplication(
                    supplyPoint,
                    contractNumber,
                    customerName,
                    customerKana,
                    address,
                    new Consent(method, obtainedOn),
                    days);
        }
    }

    @GetMapping("/switching/usage")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("page", views.list(stage == null || stage.isBlank() ? null : stage, cursor, 100, caller))
                .addAttribute("stage", stage)
                .addAttribute("cursor", cursor);
        return "switching/usage-list";
    }

    @GetMapping("/switching/usage/new")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String blank(@RequestParam(required = false) @Nullable String supplyPoint, Model model) {
        model.addAttribute("form", null).addAttribute("supplyPoint", supplyPoint);
        return form(model);
    }

    @PostMapping("/switching/usage")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String apply(
            @AuthenticationPrincipal Caller caller,
            Wanted wanted,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            Model model)
            throws IOException {
        try {
            List<Paper> sent = UsageApi.read(papers);
            UsageAccess access = watch.filing(
                            wanted.supplyPoint(),
                            null,
                            caller,
                            () -> accesses.apply(wanted.application(), sent, null, caller))
                    .access();
            return "redirect:/switching/usage/" + access.number() + "?done=usage.applied";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody())
                    .addAttribute("form", wanted)
                    .addAttribute("supplyPoint", wanted.supplyPoint());
            return form(model);
        }
    }

    private String form(Model model) {
        model.addAttribute("methods", Consent.Method.values())
                .addAttribute("today", clock.today())
                .addAttribute("usualDays", USUAL_DAYS);
        return "switching/usage-new";
    }

    @GetMapping("/switching/usage/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        UsageAccessView view =
                views.find(number, purpose(caller), caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        model.addAttribute("view", view)
                .addAttribute("items", UsageItem.of(view))
                .addAttribute(
                        "own", view.access().company().equals(caller.company().code()))
                .addAttribute(
                        "refusals", codes.list("usage-refusal", view.access().family(), clock.today()));
        return "switching/usage-view";
    }

    @GetMapping("/switching/usage/{number}/papers/{paper}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    ResponseEntity<byte[]> paper(
            @AuthenticationPrincipal Caller caller, @PathVariable String number, @PathVariable int paper) {
        return views.paper(number, paper, purpose(caller), caller)
                .map(UsageApi::file)
                .orElseThrow(() -> SwitchingProblems.notFound(number + "/" + paper));
    }

    @PostMapping("/switching/usage/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    String decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String version,
            @RequestParam boolean granted,
            @RequestParam(required = false) @Nullable String refusal,
            @RequestParam(required = false) @Nullable String note,
            Model model) {
        try {
            UsageDecision decision = new UsageDecision(granted, granted ? null : refusal, note);
            desk.decide(number, decision, version, caller);
            return "redirect:/switching/usage/" + number + "?done=usage.decided";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, number, model);
        }
    }

    @PostMapping("/switching/usage/{number}/cancel")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String cancel(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        try {
            accesses.cancel(number, null, caller);
            return "redirect:/switching/usage/" + number + "?done=usage.cancelled";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, number, model);
        }
    }

    @PostMapping("/switching/usage/{number}/password")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    String takePassword(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        try {
            model.addAttribute("password", accesses.takePassword(number, caller));
            return "switching/usage-password";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, number, model);
        }
    }

    private static Purpose purpose(Caller caller) {
        return caller.may(Function.SWITCHING, Right.FILE) ? Purpose.APPLICATION : Purpose.PROCESSING;
    }
}
