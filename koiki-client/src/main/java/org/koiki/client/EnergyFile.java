package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published energy file.
 *
 * @param family {@code SAME_DAY}, {@code DAILY}, {@code GENERATION}, {@code FIXED}, {@code EXCHANGE} or {@code EXTRA}
 * @param voltage {@code HIGH} or {@code LOW}
 * @param slot slot of a same-day file, from 1
 * @param month target month of fixed usage
 * @param sha256 of the zip, lower-case hex
 */
public record EnergyFile(
        long id,
        String area,
        String receiver,
        String name,
        String messageCode,
        String family,
        String voltage,
        LocalDate date,
        @Nullable Integer slot,
        @Nullable String month,
        int revision,
        int split,
        long size,
        String sha256,
        Instant targetAt,
        Instant publishedAt) {}
