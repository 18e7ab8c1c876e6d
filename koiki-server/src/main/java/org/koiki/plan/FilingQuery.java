package org.koiki.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which filings to list, newest first; what is absent does not restrict.
 *
 * @param from first market day of receipt
 * @param to last market day of receipt
 * @param cursor {@code next} of the page before
 */
public record FilingQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Outcome outcome,
        @Nullable String cursor,
        int limit) {
    /** Most filings of one page. */
    public static final int MOST = 500;

    public FilingQuery {
        limit = Math.clamp(limit, 1, MOST);
    }
}
