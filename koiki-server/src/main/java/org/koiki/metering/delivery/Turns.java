package org.koiki.metering.delivery;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets some at a time do a thing; the others wait in order. */
final class Turns {
    private final Semaphore free;

    Turns(int atATime) {
        free = new Semaphore(atATime, true);
    }

    <T> T take(Supplier<T> thing) {
        free.acquireUninterruptibly();
        try {
            return thing.get();
        } finally {
            free.release();
        }
    }
}
