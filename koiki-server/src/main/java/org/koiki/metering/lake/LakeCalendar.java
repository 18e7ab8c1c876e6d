package org.koiki.metering.lake;

import java.time.LocalDate;
import java.time.LocalTime;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.springframework.stereotype.Component;

/**
 * Every night the day before is compacted, and days before it for which corrections have come; on the second of a month the months
 * before that may have had any.
 */
@Component
class LakeCalendar implements DueTask, DueCalendar {
    private static final String KIND = "energy.lake";
    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int SECOND = 2;
    private static final int OPEN_MONTHS = 3;

    private final LakeTable table;

    LakeCalendar(LakeTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(KIND, day, NIGHT);
    }

    @Override
    public void run(Due due) {
        LocalDate day = LocalDate.parse(due.key());
        table.joinSlots(day.minusDays(1));
        if (day.getDayOfMonth() == SECOND) {
            for (int back = 1; back <= OPEN_MONTHS; back++) {
                LocalDate month = day.minusMonths(back).withDayOfMonth(1);
                table.join(month, month.plusMonths(1).minusDays(1));
            }
        }
    }
}
