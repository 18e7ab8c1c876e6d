package org.koiki.message;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a fixed usage. At the ends of a contract, or at a meter exchange, it has fewer slots than a day has.
 *
 * @param date JP06423
 */
public record UsageDay(LocalDate date, List<UsageSlot> slots) {
    public UsageDay {
        slots = List.copyOf(slots);
    }
}
