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
import org.koiki.message.MeteringSink;
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
        int files = each(folder, name, row -> {
            SlotEnergy slot = (SlotEnergy) row;
            rows.incrementAndGet();
            sum.addAndGet(slot.energy() == null ? 0 : slot.energy());
            named.addAndGet(slot.customerName() == null ? 0 : 1);
        });
        return new ReadBack(files, rows.get(), sum.get(), named.get());
    }

    /** Reads several zips at the same time. @return how many there are */
    static int each(Path folder, String name, MeteringSink sink) throws IOException {
        List<Path> zips;
        try (Stream<Path> files = Files.walk(folder)) {
            zips = files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
        zips.parallelStream().forEach(zip -> read(zip, sink));
        return zips.size();
    }

    private static void read(Path zip, MeteringSink sink) {
        try {
            MeteringZip content = MeteringZip.open(Files.readAllBytes(zip));
            MeteringReading reading = MeteringReader.read(content.xml(), sink);
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
