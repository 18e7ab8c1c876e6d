package org.koiki.switching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.ApplicationCsv;
import org.koiki.switching.application.ApplicationQuery;
import org.koiki.switching.application.ApplicationView;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.rule.CodeLists;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the own applications, and one of them for its applicant or its TSO. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class ApplicationScreen {
    static final List<String> STAGES = List.of(
            "WAITING",
            "WITH_TSO",
            "MATCHED",
            "ACCEPTED",
            "WORKS_PLANNED",
            "WORKS_DONE",
            "CANCEL_REQUESTED",
            "COMPLETED",
            "REFUSED",
            "CANCELLED");
    static final List<String> OVER = STAGES.subList(7, 10);

    private static final int SHOWN = 50;

    private final Applications applications;
    private final ApplicationViews views;
    private final ApplicationCsv csv;
    private final SavedFilters filters;
    private final CodeLists codes;
    private final MarketClock clock;

    ApplicationScreen(
            Applications applications,
            ApplicationViews views,
            ApplicationCsv csv,
            SavedFilters filters,
            CodeLists codes,
            MarketClock clock) {
        this.filters = filters;
        this.applications = applications;
        this.views = views;
        this.csv = csv;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/switching/applications")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable ApplicationKind kind,
            @RequestParam(required = false) @Nullable Family family,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        ApplicationQuery query = new ApplicationQuery(kind, family, given(stage), null, from, to, cursor, SHOWN);
        model.addAttribute("query", query)
                .addAttribute("page", views.list(query, caller))
                .addAttribute("saved", filters.of(caller.getName()))
                .addAttribute("kinds", ApplicationKind.values())
                .addAttribute("families", Family.values())
                .addAttribute("stages", STAGES);
        return "switching/applications";
    }

    @GetMapping("/switching/applications/csv")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    void csv(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable ApplicationKind kind,
            @RequestParam(required = false) @Nullable Family family,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        ApplicationQuery query = new ApplicationQuery(kind, family, given(stage), null, from, to, null, 0);
        csv.write(query, Purpose.APPLICATION, caller, () -> Answers.csv("applications.csv", response));
    }

    @GetMapping("/switching/applications/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        boolean tso = caller.company().is(Role.TSO);
        ApplicationView view = views.find(number, tso ? Purpose.PROCESSING : Purpose.APPLICATION, caller)
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        model.addAttribute("view", view)
                .addAttribute("facts", ContentFacts.of(view.content()))
                .addAttribute("tso", tso)
                .addAttribute("today", clock.today())
                .addAttribute(
                        "refusals", codes.list("refusal", view.application().family(), clock.today()));
        return "switching/application";
    }

    @PostMapping("/switching/applications/{number}/cancel")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String cancel(@AuthenticationPrincipal Caller caller, @PathVariable String number) {
        applications.cancel(number, null, caller);
        return "redirect:/switching/applications/" + number + "?done=switching.cancelled";
    }

    @PostMapping("/switching/applications/{number}/cancel-request")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String ask(@AuthenticationPrincipal Caller caller, @PathVariable String number, @RequestParam String reason) {
        applications.requestCancel(number, reason, null, caller);
        return "redirect:/switching/applications/" + number + "?done=switching.asked";
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
