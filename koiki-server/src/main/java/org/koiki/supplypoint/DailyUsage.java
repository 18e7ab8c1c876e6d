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
 */
public record DailyUsage(LocalDate day, List<@Nullable BigDecimal> kwh) {
    public DailyUsage {
        kwh = Collections.unmodifiableList(new ArrayList<>(kwh));
    }
}
