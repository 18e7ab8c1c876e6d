package org.koiki.metering.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Direction;

/**
 * How complete the slots of a day are that have ended, and all of them together.
 *
 * @param points due in all of the slots
 * @param percent values that are there, of those due; absent while nothing is
 */
record DayFill(
        Direction direction,
        long points,
        long present,
        long valued,
        long missing,
        @Nullable BigDecimal percent,
        List<SlotFill> slots) {
    static DayFill of(Direction direction, List<SlotFill> slots) {
        long points = sum(slots, SlotFill::points);
        long valued = sum(slots, SlotFill::valued);
        return new DayFill(
                direction,
                points,
                sum(slots, SlotFill::present),
                valued,
                points - valued,
                Percent.of(valued, points),
                slots);
    }

    private static long sum(List<SlotFill> slots, ToLongFunction<SlotFill> count) {
        return slots.stream().mapToLong(count).sum();
    }
}
