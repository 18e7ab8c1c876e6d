package org.koiki.switching.application;

import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;

/**
 * The day of an application begins: where the TSO leaves it to the hub and nothing has to be waited for, it takes effect. Where the
 * contracts have changed meanwhile so that it cannot, nothing of it does; the TSO is told and finds it on its work list.
 */
@Component
class EffectTask implements DueTask {
    static final String KIND = "switching.effect";

    private final ApplicationRows rows;
    private final Effects effects;
    private final DeskRules rules;
    private final ApplicationNotices notices;

    EffectTask(ApplicationRows rows, Effects effects, DeskRules rules, ApplicationNotices notices) {
        this.notices = notices;
        this.rows = rows;
        this.effects = effects;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Due due) {
        String number = due.key().split("/")[0];
        rows.lockPoint(rows.find(number).orElseThrow().point());
        Application application = rows.find(number).orElseThrow();
        boolean dayHasCome = !application
                .takesEffectOn()
                .isAfter(due.at().atZone(MarketClock.JST).toLocalDate());
        if (effects.isReady(application) && dayHasCome && rules.automatic(application.tso(), DeskAction.COMPLETE)) {
            effects.obstacle(application)
                    .ifPresentOrElse(
                            obstacle -> notices.tso(application, "application.stuck", obstacle.text()),
                            () -> effects.complete(application, null));
        }
    }
}
