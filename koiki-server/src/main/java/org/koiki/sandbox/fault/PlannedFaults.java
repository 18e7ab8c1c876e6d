package org.koiki.sandbox.fault;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Faults ordered for the next requests, for clients that cannot send a header. */
@Component
@Profile("sandbox")
public class PlannedFaults {
    private final Queue<Fault> next = new ArrayDeque<>();

    public synchronized void plan(Fault fault, int times) {
        next.addAll(Collections.nCopies(times, fault));
    }

    public synchronized void forget() {
        next.clear();
    }

    synchronized Optional<Fault> take() {
        return Optional.ofNullable(next.poll());
    }
}
