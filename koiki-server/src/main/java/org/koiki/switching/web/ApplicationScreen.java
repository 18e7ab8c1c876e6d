package org.koiki.switching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Role;
import org.koiki.switching.Preconditions;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.ApplicationCsv;
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
    String list(@AuthenticationPrincipal Caller caller, WantedApplications wanted, Model model) {
        wanted.show(STAGES, model);
        model.addAttribute("page", views.list(wanted.query(SHOWN), caller))
                .addAttribute("saved", filters.of(caller.getName()));
        return "switching/applications";
    }

    @GetMapping("/switching/applications/csv")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    void csv(@AuthenticationPrincipal Caller caller, WantedApplications wanted, HttpServletResponse response)
            throws IOException {
        csv.write(wanted.query(0), Purpose.APPLICATION, caller, () -> Answers.csv("applications.csv", response));
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
    String cancel(@AuthenticationPrincipal Caller caller, @PathVariable String number, @RequestParam int version) {
        applications.cancel(number, Preconditions.tag(version), caller);
        return "redirect:/switching/applications/" + number + "?done=switching.cancelled";
    }

    @PostMapping("/switching/applications/{number}/cancel-request")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String ask(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam int version) {
        applications.requestCancel(number, reason, Preconditions.tag(version), caller);
        return "redirect:/switching/applications/" + number + "?done=switching.asked";
    }
}
