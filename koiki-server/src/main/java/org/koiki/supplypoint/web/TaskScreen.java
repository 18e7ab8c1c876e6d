package org.koiki.supplypoint.web;

import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.access.Right;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.view.OwnAreas;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work queue of master data: seen by TSO and coordinator, settled by the TSO. */
@Screen
@PreAuthorize("hasAuthority('POINT_VIEW')")
class TaskScreen {
    private static final int SHOWN = 100;

    private final MasterIntake intake;
    private final OwnAreas areas;

    TaskScreen(MasterIntake intake, OwnAreas areas) {
        this.intake = intake;
        this.areas = areas;
    }

    @GetMapping("/supply-points/tasks")
    String show(
            @RequestParam(required = false) @Nullable Long cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        long after = cursor == null ? 0 : cursor;
        model.addAttribute("page", intake.tasks(TaskApi.numbers(areas.seen(caller)), after, SHOWN))
                .addAttribute("cursor", cursor)
                .addAttribute("maySettle", caller.may(Function.POINT, Right.FILE));
        return "supplypoint/tasks";
    }

    @PostMapping("/supply-points/tasks/{id}")
    @PreAuthorize(TsoOnly.KEEPS)
    String settle(
            @PathVariable long id, @RequestParam boolean apply, @AuthenticationPrincipal Caller caller, Model model) {
        try {
            intake.settle(id, TaskApi.numbers(areas.kept(caller)), apply, caller.actor());
            return "redirect:/supply-points/tasks?done=point.settled";
        } catch (Problem e) {
            model.addAttribute("problem", e.getBody());
            return show(null, caller, model);
        }
    }
}
