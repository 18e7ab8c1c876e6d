package org.koiki.plan.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.VersionDiff;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan: chart and table of each block, versions, fetches; and what changed between two versions. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PlanScreen {
    private final Plans plans;

    PlanScreen(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/plans/{id}")
    String show(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String block,
            Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(PlanProblems::notFound);
        PlanView view = find(plan, version, caller).orElseThrow(PlanProblems::notFound);
        List<Remark> remarks = Remark.number(view.findings());
        PlanTables tables = PlanTables.of(view).with(remarks).carrying(view.carriedOver());
        model.addAttribute("view", view)
                .addAttribute("whole", view.plan() != null)
                .addAttribute(
                        "editable",
                        DraftScreen.canEdit(view)
                                && view.version() == view.summary().version())
                .addAttribute("tables", tables)
                .addAttribute("table", tables.table(block))
                .addAttribute("slots", Slot.ALL)
                .addAttribute("remarks", remarks)
                .addAttribute("versions", plans.versions(plan, caller))
                .addAttribute("history", plans.history(plan, caller).orElse(List.of()))
                .addAttribute("fetches", plans.fetches(plan, caller).orElse(List.of()));
        return "plan/view";
    }

    @GetMapping("/plans/{id}/diff")
    String diff(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam int from,
            @RequestParam int to,
            Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(PlanProblems::notFound);
        VersionDiff diff = plans.diff(plan, from, to, caller).orElseThrow(PlanProblems::notFound);
        PlanTables before = whole(plan, from, caller);
        model.addAttribute("diff", diff)
                .addAttribute("tables", whole(plan, to, caller).against(before))
                .addAttribute("slots", Slot.ALL);
        return "plan/diff";
    }

    @GetMapping("/plans/{id}/xml")
    ResponseEntity<byte[]> xml(@AuthenticationPrincipal Caller caller, @PathVariable String id, HttpMethod method) {
        return PlanId.parse(id)
                .flatMap(plan -> plans.fetch(plan, Channels.of(method, Channel.SCREEN), caller))
                .map(file -> PlanApi.file(file, MediaType.APPLICATION_XML))
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/plans/{id}/csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Caller caller, @PathVariable String id, HttpMethod method) {
        return PlanId.parse(id)
                .flatMap(plan -> plans.fetch(plan, Channels.of(method, Channel.SCREEN), caller))
                .map(CsvFile::of)
                .orElseThrow(PlanProblems::notFound);
    }

    private Optional<PlanView> find(PlanId id, @Nullable Integer version, Caller caller) {
        return version == null ? plans.find(id, caller) : plans.find(id, version, caller);
    }

    private PlanTables whole(PlanId id, int version, Caller caller) {
        return plans.find(id, version, caller).map(PlanTables::of).orElseThrow(PlanProblems::notFound);
    }
}
