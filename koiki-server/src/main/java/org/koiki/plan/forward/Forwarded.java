package org.koiki.plan.forward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.message.PlanFamily;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;

/**
 * Something that went on to a TSO: an accepted version of a plan, or the set of a slot that closed.
 *
 * @param position place in the feed; later ones have higher places, not all of them the TSO's own
 * @param at market time: when the version was received, or when the slot closed
 * @param planId absent for a slot
 * @param messageCode as filed, such as 0250 or 0260; absent for a slot
 * @param filer absent for a slot
 * @param version absent for a slot
 * @param slot that closed, from 1; absent for a plan
 */
public record Forwarded(
        long position,
        Kind kind,
        LocalDate targetDate,
        Instant at,
        @Nullable String planId,
        @Nullable String messageCode,
        @Nullable String filer,
        @Nullable Integer version,
        @Nullable Integer slot) {

    /** What went on. */
    public enum Kind {
        DEMAND(PlanFamily.DEMAND),
        GENERATION(PlanFamily.GENERATION),
        NEGAWATT(PlanFamily.NEGAWATT),
        /** The set of a slot that closed. */
        FROZEN(null);

        /** Message code under which plans of the kind stand; absent for slots. */
        final @Nullable String code;

        Kind(@Nullable PlanFamily family) {
            this.code = family == null ? null : PlanCodes.dayAhead(family);
        }

        private static Kind of(@Nullable String code) {
            for (Kind kind : values()) {
                if (code != null && code.equals(kind.code)) {
                    return kind;
                }
            }
            return FROZEN;
        }
    }

    /** Reads a row of {@code plan.forwarding}. */
    static Forwarded read(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("target_date", LocalDate.class);
        String code = row.getString("message_code");
        return new Forwarded(
                row.getLong("position"),
                Kind.of(code),
                day,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                code == null ? null : new PlanId(code, day, row.getString("filer")).toString(),
                row.getString("filed_as"),
                row.getString("filer"),
                row.getObject("version", Integer.class),
                row.getObject("slot", Integer.class));
    }
}
