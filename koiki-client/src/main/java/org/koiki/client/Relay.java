package org.koiki.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A termination relay (廃止取次), without personal data.
 *
 * @param family {@code LV}, {@code HV} or {@code FIT}
 * @param stage such as {@code AWAITING_DECISION}
 * @param newRetailer company code; absent while the caller may not know it
 * @param oldRetailer company code; absent while the caller may not know it
 * @param reasons why it was refused
 */
public record Relay(
        String number,
        String supplyPoint,
        String family,
        String stage,
        LocalDate wishedOn,
        @Nullable String newRetailer,
        @Nullable String oldRetailer,
        List<String> reasons,
        int version) {
    public Relay {
        reasons = List.copyOf(reasons);
    }
}
