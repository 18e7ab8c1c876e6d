package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the old retailer says to a relay.
 *
 * @param reasons one to nine codes of the list {@code ng-reason} when it is not ok
 * @param note a free word for the new retailer
 * @param contact who answers questions about it, with {@code phone}
 */
public record RelayDecision(
        boolean ok,
        List<String> reasons,
        @Nullable String note,
        @Nullable String contact,
        @Nullable String phone) {
    public RelayDecision {
        reasons = List.copyOf(reasons);
    }

    public RelayDecision(boolean ok, List<String> reasons) {
        this(ok, reasons, null, null, null);
    }
}
