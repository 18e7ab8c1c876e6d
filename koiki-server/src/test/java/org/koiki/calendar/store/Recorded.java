package org.koiki.calendar.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;

/** A task that notes what it ran and when, and may do something more. */
record Recorded(String kind, MarketClock clock, Consumer<Due> more, List<Run> runs) implements DueTask {
    record Run(String key, Instant at) {}

    static Recorded of(String kind, MarketClock clock, Consumer<Due> more) {
        return new Recorded(kind, clock, more, new CopyOnWriteArrayList<>());
    }

    static Recorded of(String kind, MarketClock clock) {
        return of(kind, clock, due -> {});
    }

    List<String> keys() {
        return runs.stream().map(Run::key).toList();
    }

    @Override
    public void run(Due due) {
        runs.add(new Run(due.key(), clock.now()));
        more.accept(due);
    }
}
