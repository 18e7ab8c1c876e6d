package org.koiki.plan.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.Duty;
import org.koiki.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Before filing of the day ahead closes, reminds those who have not filed. A reminder that comes after the closing is left out. */
@Component
class Reminder implements DueTask {
    static final String KIND = "plan.reminder";
    static final List<Integer> MINUTES = List.of(60, 15);

    private final Masters masters;
    private final FilingWindows windows;
    private final Notices notices;
    private final MarketClock clock;
    private final JdbcClient jdbc;

    Reminder(Masters masters, FilingWindows windows, Notices notices, MarketClock clock, JdbcClient jdbc) {
        this.masters = masters;
        this.windows = windows;
        this.notices = notices;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        LocalDate day = LocalDate.parse(key[0]);
        Instant closes =
                windows.of(PlanCalendar.DEMAND, day).map(FilingWindow::closes).orElseThrow();
        if (clock.now().isBefore(closes)) {
            Set<String> filed = filed(day);
            MasterData now = masters.current();
            Duty.all(now, day)
                    .filter(duty -> !filed.contains(id(duty, day).toString()))
                    .forEach(duty -> tell(duty, day, closes, key[1], now));
        }
    }

    private Set<String> filed(LocalDate day) {
        return jdbc.sql("select message_code, filer from plan.plan where target_date = ?")
                .param(day)
                .query((row, number) ->
                        new PlanId(row.getString("message_code"), day, row.getString("filer")).toString())
                .set();
    }

    private void tell(Duty duty, LocalDate day, Instant closes, String minutes, MasterData now) {
        PlanId id = id(duty, day);
        LocalTime time = closes.atZone(MarketClock.JST).toLocalTime();
        now.operator(duty.operator(), day)
                .map(Operator::company)
                .ifPresent(company -> notices.tell(new Notice(
                        company,
                        KIND,
                        id + "/" + minutes,
                        "計画 %s がまだ提出されていません。%s に締め切られます（あと%s分）。".formatted(id, time, minutes),
                        "Plan %s is not filed yet. Filing closes at %s, in %s minutes.".formatted(id, time, minutes),
                        "/plans/new")));
    }

    private static PlanId id(Duty duty, LocalDate day) {
        return new PlanId(duty.messageCode(), day, duty.filer());
    }
}
