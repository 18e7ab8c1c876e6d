package org.koiki.simulator.switching;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.koiki.client.Application;
import org.koiki.client.KoikiClient;
import org.koiki.client.Switching;
import org.koiki.simulator.Hub;

/** The TSOs' desks: each accepts what fits. The one that visitors may want to work at takes an hour of market time over it. */
final class Desks {
    /** The end of a switch is accepted with its start. */
    private static final String OTHER_HALF = "SWITCH_END";

    private static final Duration LEFT_TO_VISITOR = Duration.ofHours(1);

    private final Hub hub;
    private final Retailers retailers;
    private final Set<String> slow;
    private final Map<String, Instant> seen = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    /** @param slow operator codes of the desks at which visitors may work */
    Desks(Hub hub, Retailers retailers, Set<String> slow) {
        this.hub = hub;
        this.retailers = retailers;
        this.slow = slow;
    }

    void work(Switching coordinator, Instant now) {
        for (Application application :
                coordinator.applications("WITH_TSO", null).items()) {
            String area = application.supplyPoint().substring(0, 2);
            retailers
                    .tso(area)
                    .filter(tso -> !application.kind().equals(OTHER_HALF))
                    .filter(tso -> hub.knows(tso) && isDue(tso, application, now))
                    .filter(tso -> !done.contains(deed(application)))
                    .filter(tso -> Quietly.run(() -> accept(tso, application.number())))
                    .ifPresent(tso -> done.add(deed(application)));
        }
    }

    private static String deed(Application application) {
        return application.number() + application.version();
    }

    private boolean isDue(String tso, Application application, Instant now) {
        Instant first = seen.computeIfAbsent(application.number(), number -> now);
        return !slow.contains(tso) || !now.isBefore(first.plus(LEFT_TO_VISITOR));
    }

    private void accept(String tso, String number) {
        try (KoikiClient operator = hub.as(tso)) {
            operator.switching().accept(number);
        }
    }
}
