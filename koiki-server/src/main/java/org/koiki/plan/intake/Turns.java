package org.koiki.plan.intake;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets as many files be read at once as the machine bears, and turns away who would wait too long. */
final class Turns {
    private final Semaphore places;
    private final long patienceMillis;

    Turns(int places, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
    }
}
