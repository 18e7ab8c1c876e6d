package org.koiki.supplypoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a point used in each slot of a day (30分電力量).
 *
 * @param kwh slot by slot, exact; a value that is missing stays missing and never becomes zero
 * @param unread set when the day cannot be read now; there are no slots then
 */
public record DailyUsage(
        LocalDate day,
        List<@Nullable BigDecimal> kwh,
        @Nullable UnreadDay unread) {
    public DailyUsage {
        kwh = Collections.unmodifiableList(new ArrayList<>(kwh));
    }

    public DailyUsage(LocalDate day, List<@Nullable BigDecimal> kwh) {
        this(day, kwh, null);
    }

    public static DailyUsage unread(LocalDate day) {
        return new DailyUsage(day, List.of(), UnreadDay.NOW);
    }
}
