package org.koiki.metering.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.lake.DayVector;

/**
 * What a point used on a day.
 *
 * @param kwh sum of the values that are there
 * @param missing slots without a value
 * @param slots kWh slot by slot; a value that is missing stays missing
 * @param flags value flags as in JP06122, slot by slot; absent where nothing arrived
 */
record PointDay(
        LocalDate date, BigDecimal kwh, int missing, List<@Nullable BigDecimal> slots, List<@Nullable Integer> flags) {
    private static final int DECIMALS = 4;

    static PointDay of(DayVector day) {
        List<@Nullable BigDecimal> slots =
                day.energy().stream().<@Nullable BigDecimal>map(PointDay::kwh).toList();
        BigDecimal sum = BigDecimal.ZERO;
        int missing = 0;
        for (BigDecimal slot : slots) {
            sum = slot == null ? sum : sum.add(slot);
            missing += slot == null ? 1 : 0;
        }
        return new PointDay(day.date(), plain(sum), missing, slots, day.quality());
    }

    private static @Nullable BigDecimal kwh(@Nullable Long energy) {
        return energy == null ? null : plain(BigDecimal.valueOf(energy, DECIMALS));
    }

    /** The sum of days. */
    static BigDecimal sum(List<PointDay> days) {
        return plain(days.stream().map(PointDay::kwh).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal plain(BigDecimal kwh) {
        BigDecimal exact = kwh.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
