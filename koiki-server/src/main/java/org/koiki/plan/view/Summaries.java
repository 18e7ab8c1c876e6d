package org.koiki.plan.view;

import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanState;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.store.StandingPlan;
import org.springframework.stereotype.Component;

/** Sums up a plan as it stands at this moment, with the filer's name from the masters. */
@Component
class Summaries {
    private final Masters masters;
    private final MarketClock clock;

    Summaries(Masters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    PlanSummary of(StandingPlan plan) {
        PlanId id = plan.id();
        return new PlanSummary(
                id.toString(),
                plan.version(),
                id.messageCode(),
                id.targetDate(),
                plan.sender(),
                id.filer(),
                filerName(id),
                plan.destination(),
                clock.now().isBefore(plan.finalAt()) ? plan.state() : PlanState.CLOSED,
                plan.fileName(),
                plan.receivedAt(),
                plan.closesAt(),
                plan.finalAt(),
                plan.fetchedAt());
    }

    private @Nullable String filerName(PlanId id) {
        MasterData now = masters.current();
        return now.group(id.filer(), id.targetDate())
                .map(BalancingGroup::name)
                .or(() -> now.filer(id.filer(), id.targetDate()).map(Filer::name))
                .orElse(null);
    }
}
