package org.koiki.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.message.Text;
import org.koiki.notice.store.Inbox;
import org.koiki.notice.store.InboxNotice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the caller's company. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {
    private static final int MOST = 200;

    private final Inbox inbox;

    NoticeController(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * A part of the inbox, newest first.
     *
     * @param unread how many notices the company has not read
     * @param next cursor of the following, older page; absent on the last one
     */
    record Page(
            List<InboxNotice> items, int unread, @Nullable String next) {}

    @GetMapping
    Page list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean unreadOnly,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        String company = caller.company().code();
        int size = Math.clamp(limit, 1, MOST);
        List<InboxNotice> items = inbox.read(company, unreadOnly, cursor, size);
        String next = items.size() < size ? null : Long.toString(items.getLast().id());
        return new Page(items, inbox.unread(company), next);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        if (!inbox.markRead(caller.company().code(), id, String.valueOf(caller.user()))) {
            throw unknown(id);
        }
    }

    private static Problem unknown(long id) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "NOTICE_UNKNOWN",
                new Text("お知らせがありません", "No such notice"),
                new Text("番号 %d のお知らせはありません。".formatted(id), "There is no notice %d.".formatted(id)));
    }
}
