package org.koiki.calendar.store;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Data read from the database on first use, and again once the reading is older than a minute. */
final class Reloaded<T> implements Supplier<T> {
    private static final long AGE = Duration.ofMinutes(1).toNanos();

    private record Reading<T>(T value, long nanos) {}

    private final Supplier<T> source;
    private volatile @Nullable Reading<T> last;

    Reloaded(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Reading<T> reading = last;
        if (reading == null || System.nanoTime() - reading.nanos > AGE) {
            reading = new Reading<>(source.get(), System.nanoTime());
            last = reading;
        }
        return reading.value;
    }
}
