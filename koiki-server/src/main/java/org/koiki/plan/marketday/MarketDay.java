package org.koiki.plan.marketday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One delivery day over some areas.
 *
 * @param closedSlots how many slots have closed, from the first on
 * @param nextClosings the slots that close next
 * @param areas those that the caller sees, in the order of their codes
 * @param plans every plan that is filed or has to be, in the order of areas and filers
 */
public record MarketDay(
        LocalDate date, int closedSlots, List<Closing> nextClosings, List<AreaDay> areas, List<PlanDay> plans) {
    public MarketDay {
        nextClosings = List.copyOf(nextClosings);
        areas = List.copyOf(areas);
        plans = List.copyOf(plans);
    }

    /** When a slot, counted from 1, closes. */
    public record Closing(int slot, Instant closesAt) {}
}
