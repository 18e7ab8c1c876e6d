package org.koiki.bench.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.koiki.message.BadZip;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringReading;
import org.koiki.message.MeteringZip;
import org.koiki.message.SlotEnergy;

/**
 * What all zips of a folder hold together, read back by the library for clients.
 *
 * @param sum 0.1 Wh
 */
record ReadBack(int files, long rows, long sum, long named) {
    /** @param name pattern of the names of the zips */
    static ReadBack of(Path folder, String name) throws IOException {
        AtomicLong rows = new AtomicLong();
        AtomicLong sum = new AtomicLong();
        AtomicLong named = new AtomicLong();
        List<Path> zips;
        try (Stream<Path> files = Files.walk(folder)) {
            zips = files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
        zips.parallelStream()
                .forEach(zip -> read(zip, row -> {
                    rows.incrementAndGet();
                    sum.addAndGet(row.energy() == null ? 0 : row.energy());
                    named.addAndGet(row.customerName() == null ? 0 : 1);
                }));
        return new ReadBack(zips.size(), rows.get(), sum.get(), named.get());
    }

    private interface Taker {
        void take(SlotEnergy row);
    }

    private static void read(Path zip, Taker taker) {
        try {
            MeteringZip content = MeteringZip.open(Files.readAllBytes(zip));
            MeteringReading reading = MeteringReader.read(content.xml(), row -> taker.take((SlotEnergy) row));
            if (!reading.findings().isEmpty()) {
                throw new IllegalStateException(zip + ": " + reading.findings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadZip e) {
            throw new IllegalStateException(zip.toString(), e);
        }
    }
}
