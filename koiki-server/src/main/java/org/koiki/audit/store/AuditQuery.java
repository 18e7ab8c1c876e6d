package org.koiki.audit.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;

/**
 * Which part of the trail.
 *
 * @param visibleTo only entries of or about this company; absent for the coordinator
 * @param company company code of actor or owner
 * @param action an action, or the first part of its name, such as {@code plan}
 * @param from first market day
 * @param to last market day
 * @param cursor {@code next} of the page before
 */
public record AuditQuery(
        @Nullable String visibleTo,
        @Nullable String company,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long cursor,
        int limit) {
    public static final int MOST = 200;

    public AuditQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    @Nullable
    OffsetDateTime since() {
        return from == null ? null : start(from);
    }

    @Nullable
    OffsetDateTime until() {
        return to == null ? null : start(to.plusDays(1));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(MarketClock.JST).toOffsetDateTime();
    }
}
