package org.koiki.notice.delivery;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes outboxes. */
@Component
public class Outboxes {
    private final Deliveries deliveries;
    private final Retries retries;
    private final Clock clock;

    Outboxes(Deliveries deliveries, Retries retries, Clock clock) {
        this.deliveries = deliveries;
        this.retries = retries;
        this.clock = clock;
    }

    /** @param places how many are sent at a time */
    public Outbox open(Way way, Sender sender, int places) {
        return new Outbox(way, sender, places, deliveries, retries, clock);
    }
}
