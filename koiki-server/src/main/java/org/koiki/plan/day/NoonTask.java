package org.koiki.plan.day;

import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.plan.pair.Comparison;
import org.springframework.stereotype.Component;

/** Filing of the day ahead has closed: all its plans are compared. */
@Component
class NoonTask implements DueTask {
    static final String KIND = "plan.close";

    private final Comparison comparison;

    NoonTask(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        comparison.run();
    }
}
