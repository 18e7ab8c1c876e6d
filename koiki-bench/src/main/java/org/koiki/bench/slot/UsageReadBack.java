package org.koiki.bench.slot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.koiki.message.FixedUsage;

/**
 * What all zips of fixed usage of a folder hold together, read back by the library for clients.
 *
 * @param whole what the rows say of the period, 0.1 Wh
 * @param slots what their slots say together, 0.1 Wh
 */
record UsageReadBack(int files, long rows, long whole, long slots) {
    static UsageReadBack of(Path folder) throws IOException {
        AtomicLong rows = new AtomicLong();
        AtomicLong whole = new AtomicLong();
        AtomicLong slots = new AtomicLong();
        int files = ReadBack.each(folder, "W512[12]0.*[.]zip", row -> {
            FixedUsage usage = (FixedUsage) row;
            rows.incrementAndGet();
            whole.addAndGet(usage.whole() == null ? 0 : usage.whole());
            usage.days()
                    .forEach(day -> day.slots().forEach(slot -> slots.addAndGet(Objects.requireNonNull(slot.whole()))));
        });
        return new UsageReadBack(files, rows.get(), whole.get(), slots.get());
    }
}
