package org.koiki.switching.usage;

import java.util.List;
import org.koiki.supplypoint.DailyUsage;
import org.koiki.supplypoint.MonthlyUsage;

/**
 * The usage of 13 months (使用量情報).
 *
 * @param monthly oldest first
 * @param daily of the same months; none where the meter tells no 30-minute values or the hub keeps none
 */
public record UsageAnswer(String supplyPoint, List<MonthlyUsage> monthly, List<DailyUsage> daily) {
    /** Days that cannot be read now. */
    List<DailyUsage> unread() {
        return daily.stream().filter(day -> day.unread() != null).toList();
    }
}
