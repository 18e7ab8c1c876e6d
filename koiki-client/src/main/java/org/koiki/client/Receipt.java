package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;

/**
 * The hub's receipt for a filed plan.
 *
 * @param planId readable, such as {@code 0250-20160531-LZ016}
 * @param version counts the versions of the plan from 1; 0 in a dry run
 * @param repeated the same plan was filed before and nothing changed
 * @param dryRun all checks were made and nothing was stored
 * @param carriedOver rows of the former version that this file leaves out and that stay in force
 */
public record Receipt(
        String planId,
        int version,
        Outcome outcome,
        boolean repeated,
        boolean dryRun,
        @Nullable Instant receivedAt,
        String messageCode,
        LocalDate targetDate,
        String sender,
        String filer,
        String destination,
        @Nullable String fileName,
        @Nullable String sha256,
        List<Finding> findings,
        List<CarriedOver> carriedOver) {
    public Receipt {
        findings = Lists.copy(findings);
        carriedOver = Lists.copy(carriedOver);
    }

    /** Whether the file stands. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /**
     * A row of the former version that stays in force because the new file does not name it.
     *
     * @param block member, group or the whole balancing group that the row stands in
     * @param total kWh of the day
     */
    public record CarriedOver(
            String block,
            @Nullable String counterparty,
            @Nullable String planNumber,
            long total) {}
}
