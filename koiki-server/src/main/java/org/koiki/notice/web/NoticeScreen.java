package org.koiki.notice.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.notice.store.Inbox;
import org.koiki.notice.store.InboxNotice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of the caller's company. */
@Screen
class NoticeScreen {
    private static final int PAGE = 50;

    private final Inbox inbox;

    NoticeScreen(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/notices")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean unreadOnly,
            @RequestParam(required = false) @Nullable Long cursor,
            Model model) {
        List<InboxNotice> notices = inbox.read(caller.company().code(), unreadOnly, cursor, PAGE);
        model.addAttribute("notices", notices)
                .addAttribute("unreadOnly", unreadOnly)
                .addAttribute("cursor", cursor)
                .addAttribute(
                        "next", notices.size() < PAGE ? null : notices.getLast().id());
        return "notice/inbox";
    }

    /**
     * Marks a notice as read.
     *
     * @param open whether to go on to what it is about
     */
    @PostMapping("/notices/{id}/read")
    String read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean open) {
        String company = caller.company().code();
        inbox.markRead(company, id, caller.getName());
        Optional<String> link = inbox.find(company, id)
                .filter(found -> open)
                .map(found -> found.notice().link());
        return "redirect:" + link.orElse("/notices");
    }
}
