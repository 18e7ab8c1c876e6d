package org.koiki.message;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one meter counted of a usage. The elements JP98001 to JP98003 are this library's own.
 *
 * @param meter number on the meter (計器番号), JP98001
 * @param first day that counts with it, JP98002
 * @param last day that counts with it, JP98003
 * @param energy 0.1 Wh of these days, JP06426; absent if the values are not provided
 */
public record MeterUsage(
        String meter,
        LocalDate first,
        LocalDate last,
        @Nullable Long energy,
        List<UsageDay> days) {
    public MeterUsage {
        days = List.copyOf(days);
    }
}
