package org.koiki.switching.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/** Empties and deletes what has been kept long enough: applications, identity papers, access to usage, rollbacks, files, looks. */
@Component
class EraseTask implements DueTask {
    static final String KIND = "switching.erase";

    private final Erasing erasing;
    private final SwitchingTrail trail;
    private final Limits limits;

    EraseTask(Erasing erasing, SwitchingTrail trail, Limits limits) {
        this.erasing = erasing;
        this.trail = trail;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        LocalDate today = LocalDate.parse(due.key());
        Map<String, Integer> erased = Map.of(
                "applications", erasing.applications(monthsBefore(today, "application.retention.months"), due.at()),
                "papers", erasing.papers(monthsBefore(today, "usage.papers.retention.months")),
                "accesses", erasing.accesses(monthsBefore(today, "usage.retention.months"), due.at()),
                "rollbacks", erasing.rollbacks(monthsBefore(today, "rollback.retention.months"), due.at()),
                "inquiries", erasing.inquiries(monthsBefore(today, "usage.inquiries.retention.months")),
                "files", erasing.files(monthsBefore(today, "bulk.retention.months")),
                "unconfirmed",
                        erasing.unconfirmed(start(today.minusDays(limits.number("bulk.unconfirmed.days", today)))),
                "looks", erasing.looks(monthsBefore(today, "looks.retention.months")));
        if (erased.values().stream().anyMatch(count -> count > 0)) {
            trail.happened("switching.erase", today.toString(), null, erased.toString());
        }
    }

    private OffsetDateTime monthsBefore(LocalDate today, String limit) {
        return start(today.minusMonths(limits.number(limit, today)));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(MarketClock.JST).toOffsetDateTime();
    }
}
