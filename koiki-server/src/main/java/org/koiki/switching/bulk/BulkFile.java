package org.koiki.switching.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of applications and how far it is.
 *
 * @param number given by the system
 * @param name of the file, as it was sent
 * @param acceptable rows that would be taken, or that wait to be filed
 * @param refused rows that are not taken
 * @param filed rows that are applications or relays
 */
public record BulkFile(
        String number,
        String name,
        BulkStage stage,
        int rows,
        int acceptable,
        int refused,
        int filed,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt) {}
