package org.koiki.metering.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.lake.DayVector;
import org.koiki.supplypoint.UnreadDay;

/**
 * What a point used on a day.
 *
 * @param kwh sum of the values that are there
 * @param missing slots without a value
 * @param slots kWh slot by slot; a value that is missing stays missing
 * @param flags value flags as in JP06122, slot by slot; absent where nothing arrived
 * @param unread set when the day cannot be read now; it has neither sum nor slots then
 */
record PointDay(
        LocalDate date,
        @Nullable BigDecimal kwh,
        int missing,
        List<@Nullable BigDecimal> slots,
        List<@Nullable Integer> flags,
        @Nullable UnreadDay unread) {
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
        return new PointDay(day.date(), plain(sum), missing, slots, day.quality(), null);
    }

    static PointDay unread(LocalDate date) {
        return new PointDay(date, null, 0, List.of(), List.of(), UnreadDay.NOW);
    }

    private static @Nullable BigDecimal kwh(@Nullable Long energy) {
        return energy == null ? null : plain(BigDecimal.valueOf(energy, DECIMALS));
    }

    /** The sum of the days that can be read; absent where there is none. */
    static @Nullable BigDecimal sum(List<PointDay> days) {
        return days.stream()
                .map(PointDay::kwh)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(PointDay::plain)
                .orElse(null);
    }

    private static BigDecimal plain(BigDecimal kwh) {
        BigDecimal exact = kwh.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
