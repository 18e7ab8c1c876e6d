package org.koiki.plan.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.plan.FilingQuery;
import org.koiki.plan.FilingView;
import org.koiki.plan.Outcome;
import org.koiki.plan.view.OwnFilings;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every attempt to file, with all that was found and the fault report of refused ones. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class FilingScreen {
    private static final int PAGE = 50;

    private final OwnFilings filings;

    FilingScreen(OwnFilings filings) {
        this.filings = filings;
    }

    @GetMapping("/filings")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Long cursor,
            Model model) {
        FilingQuery query = new FilingQuery(from, to, outcome, cursor == null ? null : cursor.toString(), PAGE);
        model.addAttribute("query", query)
                .addAttribute("page", filings.list(query, caller))
                .addAttribute("outcomes", Outcome.values());
        return "plan/filings";
    }

    @GetMapping("/filings/{id}")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable long id, Model model) {
        FilingView view = find(id, caller);
        model.addAttribute("view", view).addAttribute("remarks", Remark.number(view.findings()));
        return "plan/filing";
    }

    @GetMapping("/filings/{id}/fault-report")
    ResponseEntity<byte[]> report(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        return FaultReports.file(find(id, caller));
    }

    private FilingView find(long id, Caller caller) {
        return filings.find(id, caller).orElseThrow(PlanProblems::notFound);
    }
}
