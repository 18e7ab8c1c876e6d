package org.koiki.notice.feed;

import org.springframework.stereotype.Component;

/** Places what is new and wakes those who wait for it on this node, whichever node placed it. Runs on one thread. */
@Component
class Watch {
    private final Placing placing;
    private final Feed feed;
    private final Waiters waiters;
    private long seen;

    Watch(Placing placing, Feed feed, Waiters waiters) {
        this.placing = placing;
        this.feed = feed;
        this.waiters = waiters;
    }

    void look() {
        placing.place();
        long end = feed.end();
        if (end > seen) {
            waiters.wake(feed.companies(seen, end));
            seen = end;
        }
    }
}
