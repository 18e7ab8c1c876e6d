package org.koiki.simulator;

import java.time.LocalDate;
import java.util.List;
import org.koiki.client.KoikiClient;
import org.koiki.client.KoikiException;
import org.koiki.client.PlanQuery;
import org.koiki.client.PlanSummary;

/** The TSOs' part: each fetches what is new for it. */
final class Dispatch {
    private static final int AT_ONCE = 100;

    private final Hub hub;
    private final List<Party> tsos;
    private int turn;

    Dispatch(Hub hub, List<Party> tsos) {
        this.hub = hub;
        this.tsos = tsos;
    }

    /** Lets the TSO whose turn it is fetch its new plans; gives their number. */
    int next(LocalDate today) {
        String tso = tsos.get(turn++ % tsos.size()).code();
        if (!hub.knows(tso)) {
            return 0;
        }
        try (KoikiClient operator = hub.as(tso)) {
            PlanQuery unfetched = new PlanQuery(null, today, null, null, null, false, AT_ONCE);
            List<PlanSummary> plans = operator.plans().list(unfetched, null).items();
            plans.forEach(plan -> operator.plans().xml(plan.id()));
            return plans.size();
        } catch (KoikiException e) {
            return 0;
        }
    }
}
