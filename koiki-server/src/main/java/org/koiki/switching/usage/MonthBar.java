package org.koiki.switching.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.koiki.supplypoint.MonthlyUsage;

/**
 * A month's bar in the chart of usage.
 *
 * @param height of 100
 */
record MonthBar(MonthlyUsage usage, int height) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The highest month has the full height. */
    static List<MonthBar> of(List<MonthlyUsage> months) {
        BigDecimal most = months.stream().map(MonthlyUsage::kwh).reduce(BigDecimal.ONE, BigDecimal::max);
        return months.stream()
                .map(month -> new MonthBar(
                        month,
                        month.kwh()
                                .multiply(WHOLE)
                                .divide(most, 0, RoundingMode.HALF_UP)
                                .intValueExact()))
                .toList();
    }
}
