package org.koiki.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of plans.
 *
 * @param id readable, such as {@code 0250-20160531-LZ016}
 * @param version the version that stands
 * @param filerName from the masters, if it is known there
 * @param fileName name of the XML file of that version
 * @param receivedAt market time at which that version was received
 * @param closesAt when the filing window of that version closes
 * @param finalAt when the last slot closes
 * @param fetchedAt market time at which the addressed TSO first fetched that version; absent while it has not
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
        PlanState state,
        String fileName,
        Instant receivedAt,
        Instant closesAt,
        Instant finalAt,
        @Nullable Instant fetchedAt) {}
