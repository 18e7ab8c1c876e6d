package org.koiki.switching.relay;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.springframework.stereotype.Component;

/** Reminds old retailers that have not decided, and after some days tells the coordinator of them. */
@Component
class RelayReminder implements DueTask {
    static final String KIND = "relay.reminder";

    private final RelayRows rows;
    private final RelayNotices notices;

    RelayReminder(RelayRows rows, RelayNotices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        LocalDate day = LocalDate.parse(due.key());
        rows.takeToRemind(day).forEach(notices::reminder);
        rows.takeToEscalate(day).forEach(notices::escalated);
    }
}
