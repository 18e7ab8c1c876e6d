package org.koiki.notice.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.koiki.notice.delivery.Deliveries.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due on one way, several at a time, on the system clock. What a node leaves behind when it dies is sent again
 * by any node once its lease is over. Closing waits for what is under way.
 */
public final class Outbox implements AutoCloseable {
    /** Longer than any sender takes. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int LONGEST_RESULT = 300;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Way way;
    private final Sender sender;
    private final Deliveries deliveries;
    private final Retries retries;
    private final Clock clock;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Outbox(Way way, Sender sender, int places, Deliveries deliveries, Retries retries, Clock clock) {
        this.way = way;
        this.sender = sender;
        this.deliveries = deliveries;
        this.retries = retries;
        this.clock = clock;
        this.places = new Semaphore(places);
    }

    /** Begins to send all that is due. */
    public void send() {
        boolean more = true;
        while (more) {
            places.acquireUninterruptibly();
            Optional<Delivery> next = lease();
            next.ifPresentOrElse(delivery -> threads.execute(() -> send(delivery)), places::release);
            more = next.isPresent();
        }
    }

    private Optional<Delivery> lease() {
        Instant now = clock.instant();
        try {
            return deliveries.lease(way, now, now.plus(LEASE));
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void send(Delivery delivery) {
        try {
            attempt(delivery);
        } catch (RuntimeException e) {
            LOG.warn("The end of delivery {} cannot be saved: {}", delivery.id(), e.getMessage());
        } finally {
            places.release();
        }
    }

    private void attempt(Delivery delivery) {
        Instant start = clock.instant();
        String result;
        try {
            result = sender.send(delivery);
        } catch (RuntimeException e) {
            Optional<Instant> again = retries.after(delivery.tries(), clock.instant());
            deliveries.failed(delivery, ended(start, reason(e)), again);
            return;
        }
        deliveries.sent(delivery, ended(start, result));
    }

    private static String reason(RuntimeException failure) {
        String told = failure instanceof NotDelivered ? failure.getMessage() : null;
        return told == null ? failure.getClass().getSimpleName() : told;
    }

    private Attempt ended(Instant start, String result) {
        String plain = result.replaceAll("\\p{Cntrl}+", " ");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_RESULT));
        return new Attempt(start, Duration.between(start, clock.instant()), shortened);
    }

    @Override
    public void close() {
        threads.close();
    }
}
