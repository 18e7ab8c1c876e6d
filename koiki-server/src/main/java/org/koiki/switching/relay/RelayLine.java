package org.koiki.switching.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;

/**
 * A relay without personal data: what a list shows and a poll asks for.
 *
 * @param side as which party the caller sees it; absent for the coordinator
 * @param newRetailer company code; absent while the old retailer may not know it
 * @param oldRetailer company code; absent for a new retailer who knows nothing of the customer, so that nobody can ask around
 * @param decideBy last day for the old retailer's answer
 */
public record RelayLine(
        String number,
        String supplyPoint,
        Family family,
        @Nullable Side side,
        String stage,
        LocalDate wishedOn,
        @Nullable String newRetailer,
        @Nullable String oldRetailer,
        List<String> reasons,
        @Nullable String note,
        LocalDate decideBy,
        Instant registeredAt,
        Instant updatedAt,
        int version) {}
