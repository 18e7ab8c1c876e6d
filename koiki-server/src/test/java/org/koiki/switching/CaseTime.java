package org.koiki.switching;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of a story, with what falls due for switching, day by day. Entries of other modules are left alone. */
final class CaseTime {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, DueTask> tasks;
    private final long first;
    private Instant since = Instant.EPOCH;
    private long known;

    private record Entry(String kind, String key) {}

    CaseTime(ApplicationContext hub) {
        clock = hub.getBean(TestClock.class);
        jdbc = hub.getBean(JdbcClient.class);
        transaction = hub.getBean(TransactionTemplate.class);
        tasks = hub.getBeansOfType(DueTask.class).values().stream()
                .collect(Collectors.toMap(DueTask::kind, Function.identity()));
        first = newest();
    }

    void set(String day, String time) {
        clock.set(at(LocalDate.parse(day), LocalTime.parse(time)));
    }

    /** Lives through the days up to a morning. */
    void until(LocalDate last) {
        effects();
        for (LocalDate day = clock.today().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            clock.set(at(day, LocalTime.MIDNIGHT));
            night("relay.lapse", day);
            night("switching.unmatched", day);
            effects();
            clock.set(at(day, MORNING));
            run("relay.reminder", day.toString());
        }
    }

    /** The work of a night, piece by piece. */
    private void night(String kind, LocalDate day) {
        String key = day.toString();
        for (int next = 1; isScheduled(kind, key) || next == 1; next++) {
            run(kind, key);
            key = day + "/" + next;
        }
    }

    private boolean isScheduled(String kind, String key) {
        return jdbc.sql("select count(*) > 0 from calendar.due where kind = ? and key = ?")
                .params(kind, key)
                .query((row, count) -> row.getBoolean(1))
                .single();
    }

    /** What became due since the last time, and what that schedules for now: each entry of this story once, as the hub does. */
    private void effects() {
        List<Entry> entries = dueNow();
        while (!entries.isEmpty()) {
            entries.forEach(entry -> run(entry.kind(), entry.key()));
            entries = dueNow();
        }
    }

    private List<Entry> dueNow() {
        Instant now = clock.now();
        List<Entry> entries = jdbc.sql("""
                        select kind, key from calendar.due
                        where kind in ('switching.effect', 'switching.transfer', 'rollback.lapse')
                          and id > :first and due_at <= :now and (due_at > :since or id > :known)
                        order by due_at, priority
                        """)
                .param("first", first)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("known", known)
                .query(Entry.class)
                .list();
        known = newest();
        since = now;
        return entries;
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from calendar.due")
                .query(Long.class)
                .single();
    }

    private void run(String kind, String key) {
        transaction.executeWithoutResult(
                status -> Objects.requireNonNull(tasks.get(kind), kind).run(new Due(kind, key, clock.now())));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MarketClock.JST).toInstant();
    }
}
