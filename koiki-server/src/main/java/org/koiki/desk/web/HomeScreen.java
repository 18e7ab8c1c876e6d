package org.koiki.desk.web;

import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.notice.Notices;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a company should see first: its plans of the coming days and what it has not read yet. */
@Screen
class HomeScreen {
    private static final int NOTICES = 8;

    private final Notices notices;

    HomeScreen(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("notices", notices.unread(caller.company().code(), NOTICES));
        return "desk/home";
    }
}
