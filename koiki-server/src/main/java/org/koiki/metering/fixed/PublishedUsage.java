package org.koiki.metering.fixed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.message.BadZip;
import org.koiki.message.FixedUsage;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringZip;
import org.koiki.message.UsageDay;
import org.koiki.message.UsageSlot;

/** What a published file says of its points, read back from it. */
final class PublishedUsage {
    /** A file of nothing. */
    static final PublishedUsage NONE = new PublishedUsage(Map.of());

    private final Map<String, FixedUsage> byPoint;

    private PublishedUsage(Map<String, FixedUsage> byPoint) {
        this.byPoint = byPoint;
    }

    static PublishedUsage read(Path zip) {
        Map<String, FixedUsage> byPoint = new HashMap<>();
        try {
            MeteringZip content = MeteringZip.open(Files.readAllBytes(zip));
            var reading = MeteringReader.read(content.xml(), row -> {
                if (row instanceof FixedUsage usage) {
                    byPoint.put(usage.point(), usage);
                }
            });
            if (!reading.isWhole()) {
                throw new IllegalStateException(zip + ": " + reading.findings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadZip e) {
            throw new IllegalStateException(zip.toString(), e);
        }
        return new PublishedUsage(byPoint);
    }

    /** @throws java.util.NoSuchElementException if it does not say anything of the day */
    List<UsageSlot> of(String point, LocalDate day) {
        FixedUsage usage = byPoint.get(point);
        return (usage == null ? List.<UsageDay>of() : usage.days())
                .stream()
                        .filter(one -> one.date().equals(day))
                        .findFirst()
                        .orElseThrow()
                        .slots();
    }
}
