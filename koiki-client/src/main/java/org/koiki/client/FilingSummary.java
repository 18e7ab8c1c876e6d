package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to file, accepted or refused. What could not be read from the file is absent.
 *
 * @param outcome {@code ACCEPTED} or {@code REFUSED}
 * @param reason code of the first fault
 * @param faults number of faults
 */
public record FilingSummary(
        long id,
        @Nullable String user,
        Instant receivedAt,
        String outcome,
        boolean repeated,
        @Nullable String reason,
        int faults,
        @Nullable String planId,
        @Nullable Integer version,
        @Nullable String messageCode,
        @Nullable LocalDate targetDate,
        @Nullable String filer,
        @Nullable String fileName) {}
