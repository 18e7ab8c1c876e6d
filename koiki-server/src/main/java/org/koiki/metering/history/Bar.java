package org.koiki.metering.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bar of a chart.
 *
 * @param label what it stands for
 * @param kwh absent where there is no value
 * @param height of 100
 */
record Bar(String label, @Nullable BigDecimal kwh, int height) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The highest has the full height. */
    static List<Bar> of(List<String> labels, List<@Nullable BigDecimal> values) {
        BigDecimal most = values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            bars.add(new Bar(labels.get(i), values.get(i), height(values.get(i), most)));
        }
        return bars;
    }

    private static int height(@Nullable BigDecimal value, BigDecimal most) {
        return value == null || most.signum() == 0
                ? 0
                : value.multiply(WHOLE).divide(most, 0, RoundingMode.HALF_UP).intValueExact();
    }
}
