package org.koiki.switching.usage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;

/**
 * An application for access to a customer's usage, without personal data.
 *
 * @param company of the retailer that applied
 * @param tso company of the TSO that decides
 * @param stage word of a {@link org.koiki.switching.UsageAccessStage}
 * @param days for which the password works, from the day of the decision
 * @param until last day on which the password works; absent until the TSO has agreed
 * @param shown whether the password has been shown
 * @param refusal code of the list {@code usage-refusal}
 */
public record UsageAccess(
        String number,
        String supplyPoint,
        Family family,
        String company,
        String tso,
        String stage,
        int days,
        @Nullable LocalDate until,
        boolean shown,
        @Nullable String refusal,
        @Nullable String note,
        Instant receivedAt,
        Instant updatedAt,
        int version) {
    /** The same at a stage that time has brought about. */
    UsageAccess as(String word) {
        return new UsageAccess(
                number,
                supplyPoint,
                family,
                company,
                tso,
                word,
                days,
                until,
                shown,
                refusal,
                note,
                receivedAt,
                updatedAt,
                version);
    }
}
