package org.koiki.plan.web;

import org.koiki.Screen;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The company's plans of the coming days as a table; the home page takes it in. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PlanBoardScreen {
    private final PlanBoard board;

    PlanBoardScreen(PlanBoard board) {
        this.board = board;
    }

    @GetMapping("/plans/board")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("days", board.days()).addAttribute("lines", board.lines(caller));
        return "plan/board";
    }
}
