package org.koiki.plan.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.access.Caller;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.Plan;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.PlanView;
import org.koiki.plan.Receipt;
import org.koiki.plan.store.PlanFile;
import org.koiki.plan.store.StandingPlan;
import org.koiki.plan.store.StoredFilings;
import org.springframework.stereotype.Component;

/** Shows a version of a plan to a caller who may see it whole, or to a member no more than its own blocks. */
@Component
class Views {
    private final StoredFilings filings;
    private final Masters masters;
    private final Summaries summaries;

    Views(StoredFilings filings, Masters masters, Summaries summaries) {
        this.filings = filings;
        this.masters = masters;
        this.summaries = summaries;
    }

    PlanView of(StandingPlan plan, int version, PlanFile file, Caller caller) {
        Plan content = Versions.plan(file);
        return Barrier.seesWhole(plan, caller)
                ? whole(plan, version, content, caller)
                : new PlanView(summaries.of(plan), version, null, blocks(content, caller), List.of(), List.of());
    }

    private PlanView whole(StandingPlan plan, int version, Plan content, Caller caller) {
        Receipt receipt = filings.receipt(plan.id(), version);
        return new PlanView(
                summaries.of(plan),
                version,
                content,
                List.of(),
                Barrier.isFiler(plan, caller) ? receipt.findings() : List.of(),
                receipt.carriedOver());
    }

    private List<MemberPlan> blocks(Plan plan, Caller caller) {
        if (!(plan instanceof DemandPlan demand)) {
            return List.of();
        }
        Set<String> own = masters
                .current()
                .operatorsOf(caller.company().code(), plan.head().targetDate())
                .stream()
                .map(Operator::code)
                .collect(Collectors.toSet());
        return demand.members().stream()
                .filter(member -> own.contains(member.operator()))
                .toList();
    }
}
