package org.koiki.notice.web;

import java.time.Duration;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.notice.feed.Event;
import org.koiki.notice.feed.EventFeed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The event feed of the caller's company. */
@RestController
class EventController {
    private static final int MOST = 1_000;
    private static final int LONGEST = 60;

    private final EventFeed feed;

    EventController(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * A part of the feed, oldest first.
     *
     * @param next what to ask for next as {@code after}
     */
    record EventPage(List<Event> items, long next) {}

    @GetMapping("/api/v1/events")
    EventPage list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(defaultValue = "100") int limit) {
        Duration patience = Duration.ofSeconds(Math.clamp(wait, 0, LONGEST));
        List<Event> items = feed.read(caller.company().code(), after, Math.clamp(limit, 1, MOST), patience);
        return new EventPage(items, items.isEmpty() ? after : items.getLast().position());
    }
}
