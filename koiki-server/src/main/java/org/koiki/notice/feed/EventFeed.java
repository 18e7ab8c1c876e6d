package org.koiki.notice.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Everything that a company is told, in an order that never changes behind a reader. */
@Component
public class EventFeed {
    private final Feed feed;
    private final Waiters waiters;

    EventFeed(Feed feed, Waiters waiters) {
        this.feed = feed;
        this.waiters = waiters;
    }

    /**
     * What comes after a place.
     *
     * @param patience how long to wait when there is nothing yet
     */
    public List<Event> read(String company, long after, int limit, Duration patience) {
        if (patience.isZero()) {
            return feed.after(company, after, limit);
        }
        CompletableFuture<Void> news = waiters.news(company);
        List<Event> found = feed.after(company, after, limit);
        if (!found.isEmpty()) {
            return found;
        }
        waiters.await(company, news, patience);
        return feed.after(company, after, limit);
    }
}
