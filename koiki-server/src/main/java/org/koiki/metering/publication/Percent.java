package org.koiki.metering.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares in percent with two decimals, never rounded up, so that 100 means all. */
final class Percent {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Percent() {}

    /** Absent where nothing is due. */
    static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(WHOLE).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
    }
}
