package org.koiki.calendar.store;

import org.springframework.boot.test.context.TestComponent;

/** Carries out what is due on the test's clock, entries of other tests among them. Nothing else does in a test's hub. */
@TestComponent
public class DueRun {
    private final DueLease lease;
    private final DueDrain drain;

    DueRun(DueLease lease, DueDrain drain) {
        this.lease = lease;
        this.drain = drain;
    }

    public void run() {
        lease.renew();
        drain.drain();
    }
}
