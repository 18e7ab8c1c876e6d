package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of plans.
 *
 * @param version the version that stands
 * @param fetchedAt when the TSO fetched that version; absent while it has not
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
        @Nullable String state,
        @Nullable Instant receivedAt,
        @Nullable Instant fetchedAt) {}
