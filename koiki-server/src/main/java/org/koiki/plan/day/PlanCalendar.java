package org.koiki.plan.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.GateClosures;
import org.koiki.message.PlanFamily;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanCodes;
import org.springframework.stereotype.Component;

/** What falls due for one delivery day: reminders, the closing of the day ahead, and 48 gate closures. */
@Component
class PlanCalendar implements DueCalendar {
    static final String DEMAND = PlanCodes.dayAhead(PlanFamily.DEMAND);

    /** A comparison comes before a gate closure of the same instant. */
    private static final int LATER = 1;

    private final FilingWindows windows;
    private final GateClosures gates;

    PlanCalendar(FilingWindows windows, GateClosures gates) {
        this.windows = windows;
        this.gates = gates;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        windows.of(DEMAND, day).map(FilingWindow::closes).ifPresent(noon -> scheduleNoon(day, noon, list));
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            list.schedule(new Due(GateTask.KIND, day + "/" + slot, gates.closing(day, slot)), LATER);
        }
    }

    private static void scheduleNoon(LocalDate day, Instant noon, DueList list) {
        for (int minutes : Reminder.MINUTES) {
            list.schedule(Reminder.KIND, day + "/" + minutes, noon.minus(Duration.ofMinutes(minutes)));
        }
        list.schedule(NoonTask.KIND, day.toString(), noon);
    }
}
