package org.koiki.switching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.application.Desk;
import org.koiki.switching.rule.Determinations.Form;
import org.koiki.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** Switches of a low-voltage point without works on one day. */
public final class Switches {
    private final Applications applications;
    private final Desk desk;
    private final TestClock clock;
    private final LocalDate day;

    public Switches(ApplicationContext hub, LocalDate day) {
        this.day = day;
        applications = hub.getBean(Applications.class);
        desk = hub.getBean(Desk.class);
        clock = hub.getBean(TestClock.class);
    }

    /** @return number of the new retailer's half */
    public String start(String point, Caller gaining) {
        return applications
                .apply(starting(point, day), null, gaining)
                .application()
                .number();
    }

    /** @return number of the old retailer's half */
    public String end(String point, Caller losing) {
        return applications
                .apply(ending(point, day, null), null, losing)
                .application()
                .number();
    }

    /** One that takes effect. @return number of the old retailer's half */
    public String completed(String point, Caller gaining, Caller losing, Caller tso) {
        String start = start(point, gaining);
        String end = end(point, losing);
        desk.accept(start, null, tso);
        clock.set(day + "T10:00:00+09:00");
        desk.complete(start, null, tso);
        return end;
    }

    /** The new retailer's half. */
    public static SwitchStart starting(String point, LocalDate day) {
        return new SwitchStart(
                head(point, day),
                true,
                null,
                null,
                Form.LIGHT,
                ContractDeterminationMethod.AMPERE_BREAKER,
                null,
                null,
                new ApplicationCustomer(null, "山田太郎", null, null),
                null,
                null,
                null,
                null);
    }

    /** The old retailer's half. */
    public static SwitchEnd ending(String point, LocalDate day, @Nullable String relay) {
        return new SwitchEnd(head(point, day), true, relay);
    }

    private static ApplicationHead head(String point, LocalDate day) {
        return new ApplicationHead(point, Family.LV, day, Works.NONE, "1", null, null, null, null, true);
    }
}
