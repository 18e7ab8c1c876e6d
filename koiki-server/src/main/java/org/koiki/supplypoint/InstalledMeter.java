package org.koiki.supplypoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meter (計器) and the days on which it measures.
 *
 * @param point supply point number, 22 digits
 * @param meter number on the meter (計器番号)
 * @param until the day on which it is taken down; absent while it is there
 */
public record InstalledMeter(
        String point,
        String meter,
        LocalDate since,
        @Nullable LocalDate until) {}
