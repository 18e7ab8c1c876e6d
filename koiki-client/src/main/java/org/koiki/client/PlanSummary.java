package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of plans.
 *
 * @param version the version that stands
 * @param state such as {@code SUBMITTED}
 * @param closesAt when the filing window closes
 * @param fetchedAt when the TSO first fetched that version; absent while it has not
 */
public record PlanSummary(
        String id,
        int version,
        String messageCode,
        LocalDate targetDate,
        String sender,
        String filer,
        @Nullable String filerName,
        String destination,
        String state,
        @Nullable String fileName,
        @Nullable Instant receivedAt,
        @Nullable Instant closesAt,
        @Nullable Instant fetchedAt) {}
