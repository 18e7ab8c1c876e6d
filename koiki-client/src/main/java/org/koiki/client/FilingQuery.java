package org.koiki.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts to file to list; what is absent does not restrict.
 *
 * @param from first market day of receipt
 * @param to last market day of receipt
 * @param outcome {@code ACCEPTED} or {@code REFUSED}
 * @param limit most items of one page
 */
public record FilingQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String outcome,
        @Nullable Integer limit) {

    String path(@Nullable String cursor) {
        return new Query()
                .with("from", from)
                .with("to", to)
                .with("outcome", outcome)
                .with("cursor", cursor)
                .with("limit", limit)
                .after("filings");
    }
}
