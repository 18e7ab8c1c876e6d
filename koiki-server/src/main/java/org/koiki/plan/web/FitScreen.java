package org.koiki.plan.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Finding;
import org.koiki.plan.Receipt;
import org.koiki.plan.fit.FitFiles;
import org.koiki.plan.fit.FitView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** FIT working files of the coming days: how far each has come, what stands in it, and a place to put the next one. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class FitScreen {
    private final FitFiles files;
    private final MarketClock clock;

    FitScreen(FitFiles files, MarketClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/fit-files")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model) {
        return list(caller, from == null ? clock.today() : from, List.of(), model);
    }

    @PostMapping("/fit-files")
    @PreAuthorize(FitAccess.MAY_PUT)
    String put(@AuthenticationPrincipal Caller caller, @RequestParam MultipartFile file, Model model)
            throws IOException {
        Receipt receipt = files.put(file.getBytes(), caller).orElseThrow(PlanProblems::notFound);
        if (!receipt.accepted()) {
            return list(caller, clock.today(), receipt.findings(), model);
        }
        return "redirect:/fit-files/" + receipt.planId() + "?done=fit." + (receipt.repeated() ? "repeated" : "put");
    }

    @GetMapping("/fit-files/{id}")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model model) {
        FitView view = files.find(id, caller).orElseThrow(PlanProblems::notFound);
        model.addAttribute("view", view).addAttribute("slots", Slot.ALL);
        return "plan/fit-file";
    }

    @GetMapping("/fit-files/{id}/xml")
    ResponseEntity<byte[]> xml(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return files.xml(id, caller)
                .map(file -> PlanApi.file(file, MediaType.APPLICATION_XML))
                .orElseThrow(PlanProblems::notFound);
    }

    private String list(Caller caller, LocalDate from, List<Finding> findings, Model model) {
        model.addAttribute("from", from)
                .addAttribute("files", files.list(from, caller))
                .addAttribute("findings", findings)
                .addAttribute("mayPut", FitAccess.mayPut(caller));
        return "plan/fit";
    }
}
