package org.koiki.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted version of a plan.
 *
 * @param filing number of the filing that brought it
 * @param messageCode as filed: that of the day-ahead plan, or of the intraday plan that revises it
 * @param user who filed it; absent for the TSO
 * @param receivedAt market time
 * @param sha256 of the XML as filed, lower-case hex
 */
public record PlanVersion(
        int version,
        long filing,
        String messageCode,
        @Nullable String user,
        Instant receivedAt,
        String fileName,
        String sha256,
        List<CarriedRow> carriedOver) {
    public PlanVersion {
        carriedOver = List.copyOf(carriedOver);
    }

    /** As the TSO sees it. */
    public PlanVersion withoutUser() {
        return new PlanVersion(version, filing, messageCode, null, receivedAt, fileName, sha256, carriedOver);
    }
}
