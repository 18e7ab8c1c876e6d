package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koiki.message.MessageKind;
import org.koiki.message.MeteringFileName;

/**
 * One complete file for one receiver.
 *
 * @param area area code {@code 01}–{@code 10} of the TSO that publishes
 * @param receiver operator code of the receiver in the area
 * @param month target month of fixed usage; none for 30-minute energy
 * @param size bytes of the zip
 * @param sha256 of the zip, lower-case hex
 * @param path of the zip from the files folder on, with {@code /} between its parts
 */
public record EnergyFile(
        String area,
        String receiver,
        MeteringFileName name,
        @Nullable YearMonth month,
        long size,
        String sha256,
        String path) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for a size or a digest that no file has */
    public EnergyFile {
        if (size <= 0 || !DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no file: %d bytes, sha-256 %s".formatted(size, sha256));
        }
    }

    public MessageKind kind() {
        return name.kind();
    }

    /** Target date of 30-minute energy; the date in the name of fixed usage. */
    public LocalDate date() {
        return name.date();
    }

    /** Slot (コマ) of a same-day file, from 1. */
    public @Nullable Integer slot() {
        return name.slot();
    }

    public int revision() {
        return name.revision();
    }

    public int split() {
        return name.split();
    }
}
