package org.koiki.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to file. What could not be read from the file is absent.
 *
 * @param company company that filed
 * @param receivedAt market time at which the file was wholly received
 * @param reason code of the first fault; absent when accepted
 * @param faults number of faults
 * @param planId absent when the file does not say which plan it is
 * @param messageCode as filed
 * @param version the version it became or repeated; absent when refused
 */
public record FilingSummary(
        long id,
        String company,
        @Nullable String user,
        Instant receivedAt,
        Outcome outcome,
        boolean repeated,
        @Nullable String reason,
        int faults,
        @Nullable String planId,
        @Nullable Integer version,
        @Nullable String messageCode,
        @Nullable LocalDate targetDate,
        @Nullable String sender,
        @Nullable String filer,
        @Nullable String destination,
        @Nullable String fileName,
        @Nullable String sha256) {}
