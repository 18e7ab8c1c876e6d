package org.koiki.plan.fit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.message.Finding;
import org.koiki.message.GenerationPlan;
import org.koiki.message.PlanFamily;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Spot;
import org.springframework.stereotype.Service;

/**
 * “The retailer must use the 06:00 values” (plans.md §2): holds the groups of a generation plan of the day ahead against what the
 * TSO gave last. It only warns: unsold spot volume may have been subtracted.
 */
@Service
public class FitValues {
    private final FitStore store;
    private final FitChecks checks;
    private final FitRounds rounds;
    private final RuleTable table = RuleTable.load();

    FitValues(FitStore store, FitChecks checks, FitRounds rounds) {
        this.store = store;
        this.checks = checks;
        this.rounds = rounds;
    }

    /** Nothing for a caller that does not file the working file: the values are not for others. */
    public List<Finding> check(GenerationPlan plan, Caller caller) {
        if (!plan.head().messageCode().equals(PlanCodes.dayAhead(PlanFamily.GENERATION))) {
            return List.of();
        }
        return store.find(plan.head().targetDate(), plan.head().filer())
                .filter(file -> file.isOf(caller))
                .map(file -> check(plan, file))
                .orElse(List.of());
    }

    private List<Finding> check(GenerationPlan plan, FitFile file) {
        Optional<Instant> first = rounds.due(file.targetDate(), FitRound.FIRST);
        Instant filled = file.filledAt();
        if (filled == null || first.filter(due -> !filled.isAfter(due)).isPresent()) {
            return List.of(table.entry("PLAN-1307").finding(Spot.NOWHERE, file.id(), null));
        }
        return checks.differences("PLAN-1305", plan, FitPlans.totals(store.plan(file.id())));
    }
}
