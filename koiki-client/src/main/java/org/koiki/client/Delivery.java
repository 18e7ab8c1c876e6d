package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that went on to a TSO: an accepted version of a plan, or the set of a slot that closed.
 *
 * @param position place in the feed of deliveries
 * @param kind {@code DEMAND}, {@code GENERATION} or {@code NEGAWATT} for plans, {@code FROZEN} for a slot
 * @param at market time: when the version was received, or when the slot closed
 * @param planId absent for a slot
 * @param messageCode as filed; absent for a slot
 * @param filer absent for a slot
 * @param version absent for a slot
 * @param slot that closed, from 1; absent for a plan
 */
public record Delivery(
        long position,
        String kind,
        LocalDate targetDate,
        Instant at,
        @Nullable String planId,
        @Nullable String messageCode,
        @Nullable String filer,
        @Nullable Integer version,
        @Nullable Integer slot) {}
