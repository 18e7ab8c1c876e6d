package org.koiki.simulator;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.koiki.client.Filing;
import org.koiki.client.KoikiClient;
import org.koiki.client.KoikiException;
import org.koiki.client.PlanFile;

/** Files plans over the field's WebAPI, two at a time, each as its own operator. */
final class Office implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final Hub hub;
    private final Drafts drafts;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Office(Hub hub, Drafts drafts) {
        this.hub = hub;
        this.drafts = drafts;
    }

    void run(Errand errand) {
        threads.execute(() -> file(errand));
    }

    private void file(Errand errand) {
        String sender = drafts.sender(errand.filer());
        if (!hub.knows(sender)) {
            return;
        }
        PlanFile file = drafts.file(errand);
        try (KoikiClient operator = hub.as(sender)) {
            Filing filing = errand.care() == Errand.Care.LATE
                    ? operator.plans().fileOpenSlots(file)
                    : operator.webApi().put(file);
            (filing instanceof Filing.Accepted ? accepted : refused).incrementAndGet();
        } catch (KoikiException e) {
            failed.incrementAndGet();
        }
    }

    /** What was done since the start. */
    String summary() {
        return accepted + " accepted, " + refused + " refused, " + failed + " failed";
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
