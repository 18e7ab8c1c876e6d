package org.koiki.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which plans to list; what is absent does not restrict.
 *
 * @param from first target date
 * @param to last target date
 * @param fetched whether the TSO has fetched the standing version
 * @param limit most items of one page
 */
public record PlanQuery(
        @Nullable String messageCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String filer,
        @Nullable String state,
        @Nullable Boolean fetched,
        @Nullable Integer limit) {

    public static PlanQuery all() {
        return new PlanQuery(null, null, null, null, null, null, null);
    }

    /** The plans of one target date. */
    public static PlanQuery on(LocalDate date) {
        return all().between(date, date);
    }

    public PlanQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new PlanQuery(messageCode, first, last, filer, state, fetched, limit);
    }

    public PlanQuery fetched(boolean yes) {
        return new PlanQuery(messageCode, from, to, filer, state, yes, limit);
    }

    String path(@Nullable String cursor) {
        return new Query()
                .with("messageCode", messageCode)
                .with("from", from)
                .with("to", to)
                .with("filer", filer)
                .with("state", state)
                .with("fetched", fetched)
                .with("cursor", cursor)
                .with("limit", limit)
                .after("plans");
    }
}
