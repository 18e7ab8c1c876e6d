package org.koiki.simulator.switching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Hub;
import org.koiki.simulator.MasterRecords;

/** Plays customers, retailers and desks, as the market clock goes. Wishes within a jump of more than an hour are left out. */
public final class Switches implements AutoCloseable {
    private static final Duration JUMP = Duration.ofHours(1);

    private final Hub hub;
    private final Set<String> left;
    private final KoikiClient coordinator;
    private final Wishes wishes;
    private final Counter counter;
    private final Inbox inbox;
    private final Desks desks;
    private @Nullable Instant last;

    /**
     * @param coordinator operator code whose eyes see what waits for whom
     * @param left operator codes that are left to the visitor
     */
    public Switches(
            Hub hub, String coordinator, MasterRecords masters, List<Customer> customers, Set<String> left, long seed) {
        Retailers retailers = new Retailers(masters);
        this.hub = hub;
        this.left = left;
        this.coordinator = hub.as(coordinator);
        this.wishes = new Wishes(customers, seed);
        this.counter = new Counter(hub, retailers);
        this.inbox = new Inbox(hub, retailers, customers, left);
        this.desks = new Desks(hub, retailers, left);
    }

    public void to(Instant now) {
        Instant from = last;
        last = now;
        if (from == null) {
            wishes.atStart(now).forEach(this::serve);
        } else if (Duration.between(from, now).compareTo(JUMP) <= 0) {
            wishes.between(from, now).forEach(this::serve);
        }
        Quietly.run(() -> {
            inbox.work(coordinator.switching());
            desks.work(coordinator.switching(), now);
        });
    }

    private void serve(Wish wish) {
        counter.server(wish)
                .filter(server -> hub.knows(server) && !left.contains(server))
                .ifPresent(server -> Quietly.run(() -> counter.serve(wish, server)));
    }

    @Override
    public void close() {
        coordinator.close();
    }
}
