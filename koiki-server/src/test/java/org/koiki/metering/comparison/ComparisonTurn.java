package org.koiki.metering.comparison;

import java.time.LocalDate;
import org.koiki.calendar.Due;
import org.koiki.calendar.MarketClock;
import org.springframework.context.ApplicationContext;

/** What a node does of a night to compare the day before. */
public final class ComparisonTurn {
    private ComparisonTurn() {}

    /** With a memory of its own. */
    public static Runnable of(ApplicationContext hub, LocalDate night) {
        ComparisonTask task = hub.getAutowireCapableBeanFactory().createBean(ComparisonTask.class);
        return () -> {
            task.run(new Due(
                    task.kind(),
                    night.toString(),
                    hub.getBean(MarketClock.class).now()));
            task.compare();
        };
    }
}
