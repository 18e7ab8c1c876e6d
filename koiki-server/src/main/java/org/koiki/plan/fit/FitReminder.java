package org.koiki.plan.fit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/** Reminds TSOs of working files that wait for their values an hour before they are due, and tells both sides when they are missing. */
@Component
class FitReminder implements DueTask, DueCalendar {
    static final String KIND = "plan.fit";

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final String EARLY = "AHEAD";
    private static final String LATE = "DUE";

    private final FitStore store;
    private final FitRounds rounds;
    private final FitNotices notices;
    private final MarketClock clock;

    FitReminder(FitStore store, FitRounds rounds, FitNotices notices, MarketClock clock) {
        this.store = store;
        this.rounds = rounds;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Keys: day, round, and whether the values are due by then. */
    @Override
    public void schedule(LocalDate day, DueList list) {
        for (FitRound round : FitRound.values()) {
            rounds.due(day, round).ifPresent(due -> {
                list.schedule(KIND, day + "/" + round + "/" + EARLY, due.minus(AHEAD));
                list.schedule(KIND, day + "/" + round + "/" + LATE, due);
            });
        }
    }

    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        LocalDate day = LocalDate.parse(key[0]);
        FitRound round = FitRound.valueOf(key[1]);
        Instant until = rounds.due(day, round).orElseThrow();
        List<FitFile> waiting =
                store.on(day).stream().filter(file -> isWaiting(file, round)).toList();
        if (key[2].equals(LATE)) {
            waiting.forEach(file -> notices.overdue(file, round, until));
        } else if (clock.now().isBefore(until)) {
            waiting.forEach(file -> notices.remind(file, round, until));
        }
    }

    /** The second time, values that came by the first time count no longer. */
    private boolean isWaiting(FitFile file, FitRound round) {
        Instant filled = file.filledAt();
        if (filled == null) {
            return true;
        }
        Optional<Instant> first = rounds.due(file.targetDate(), FitRound.FIRST);
        return round == FitRound.SECOND
                && first.filter(due -> !filled.isAfter(due)).isPresent();
    }
}
