package org.koiki.switching.relay;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/** Reminds old retailers that have not decided, and after some days tells the coordinator of them. */
@Component
class RelayReminder implements DueTask {
    static final String KIND = "relay.reminder";

    private final RelayRows rows;
    private final RelayNotices notices;
    private final Limits limits;

    RelayReminder(RelayRows rows, RelayNotices notices, Limits limits) {
        this.limits = limits;
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
        boolean consents = RelayLapse.consents(limits, day);
        rows.takeToRemind(day).forEach(relay -> notices.reminder(relay, consents));
        rows.takeToEscalate(day).forEach(notices::escalated);
    }
}
