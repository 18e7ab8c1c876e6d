package org.koiki.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which plans to list; what is absent does not restrict.
 *
 * @param from first target date
 * @param to last target date
 * @param mismatched whether the standing version, once compared, disagrees with its counterparties; also of closed plans
 * @param fetched whether the addressed TSO has fetched the standing version
 * @param cursor {@code next} of the page before
 */
public record PlanQuery(
        @Nullable String messageCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String filer,
        @Nullable PlanState state,
        @Nullable Boolean mismatched,
        @Nullable Boolean fetched,
        @Nullable String cursor,
        int limit) {
    /** Most plans of one page. */
    public static final int MOST = 500;

    public PlanQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    /** The plans of a kind, or of all kinds, of the days from one to another, in pages as large as may be. */
    public static PlanQuery of(@Nullable String messageCode, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PlanQuery(messageCode, from, to, null, null, null, null, null, MOST);
    }

    /** The plans that were compared and agree with their counterparties, or do not. */
    public static PlanQuery compared(boolean mismatched, LocalDate from) {
        return new PlanQuery(null, from, null, null, null, mismatched, null, null, MOST);
    }

    /** The same from behind a plan on. */
    public PlanQuery after(PlanId last) {
        return new PlanQuery(messageCode, from, to, filer, state, mismatched, fetched, last.toString(), limit);
    }
}
