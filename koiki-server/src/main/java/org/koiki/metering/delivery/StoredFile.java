package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published file as its receiver sees it.
 *
 * @param id place in the order of publication
 * @param date target date of 30-minute energy; the date in the name of fixed usage
 * @param slot slot of a same-day file, from 1
 * @param month target month of fixed usage, such as {@code 2016-05}
 * @param sha256 of the zip, lower-case hex
 * @param targetAt market time by which it had to be there
 */
public record StoredFile(
        long id,
        String area,
        String receiver,
        String name,
        String messageCode,
        Family family,
        Voltage voltage,
        LocalDate date,
        @Nullable Integer slot,
        @Nullable String month,
        int revision,
        int split,
        long size,
        String sha256,
        Instant targetAt,
        Instant publishedAt) {

    /** Whether it came after its target; a correction always does. */
    public boolean late() {
        return revision == 0 && publishedAt.isAfter(targetAt);
    }
}
