package org.koiki.plan.view;

import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.koiki.plan.store.Fetches;
import org.koiki.plan.store.StandingPlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who fetched which version: in the audit trail, and, where it is the addressed TSO, for both sides to see. */
@Component
class PlanFetchTrail {
    private static final String ACTION = "plan.fetch";

    private final Fetches fetches;
    private final AuditTrail audit;
    private final MarketClock clock;

    PlanFetchTrail(Fetches fetches, AuditTrail audit, MarketClock clock) {
        this.fetches = fetches;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void fetched(StandingPlan plan, int version, Channel channel, Caller caller) {
        PlanId id = plan.id().standing();
        if (version == plan.version() && Barrier.isTso(plan, caller)) {
            fetches.record(id, version, caller.company().code(), caller.user(), channel, clock.now());
        }
        String detail = "version " + version + ", " + channel;
        audit.record(new AuditEntry(caller.actor(), ACTION, id.toString(), null, Outcome.DONE, detail));
    }
}
