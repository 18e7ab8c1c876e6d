package org.koiki.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted version of a plan.
 *
 * @param filing number of the filing that brought it
 * @param messageCode as filed: that of the day-ahead plan, or of the intraday plan that revises it
 * @param user who filed it; absent for the TSO
 * @param sha256 of the XML as filed, lower-case hex
 */
public record PlanVersion(
        int version,
        long filing,
        @Nullable String messageCode,
        @Nullable String user,
        Instant receivedAt,
        @Nullable String fileName,
        String sha256,
        List<CarriedRow> carriedOver) {
    public PlanVersion {
        carriedOver = Lists.copy(carriedOver);
    }
}
