package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koiki.message.Text;

/** A standard processing period in words. */
final class Periods {
    private Periods() {}

    static Text text(LeadTime time, LocalDate from, LocalDate ends) {
        if (time.calendarDays() < 0) {
            return new Text(
                    "申込日 %s の%d日前まで遡れます（%s）".formatted(from, -time.calendarDays(), ends),
                    "The date may lie up to %d days before the application of %s, that is from %s on"
                            .formatted(-time.calendarDays(), from, ends));
        }
        if (from.equals(ends)) {
            return new Text(
                    "申込日 %s 当日から可能です".formatted(from), "Possible from the day of application on, %s".formatted(from));
        }
        return new Text(
                "%s から標準処理期間（%s）で %s になります".formatted(from, ja(time), ends),
                "The standard processing period from %s on (%s) leads to %s".formatted(from, en(time), ends));
    }

    private static String ja(LeadTime time) {
        List<String> parts = new ArrayList<>();
        add(parts, time.months(), "%dか月");
        add(parts, time.businessDays(), "%d営業日");
        add(parts, time.calendarDays(), "暦日%d日");
        return String.join("＋", parts);
    }

    private static String en(LeadTime time) {
        List<String> parts = new ArrayList<>();
        add(parts, time.months(), time.months() == 1 ? "%d month" : "%d months");
        add(parts, time.businessDays(), time.businessDays() == 1 ? "%d business day" : "%d business days");
        add(parts, time.calendarDays(), time.calendarDays() == 1 ? "%d calendar day" : "%d calendar days");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int count, String form) {
        if (count != 0) {
            parts.add(form.formatted(count));
        }
    }
}
