package org.koiki.plan;

import java.util.List;
import java.util.Optional;
import org.koiki.access.Caller;

/** Both sides of the trades of a plan, for those who may see the plan whole. */
public interface Pairs {
    /** In the order of counterparties; empty when there is no such plan for the caller. */
    Optional<List<PairView>> of(PlanId plan, Caller caller);
}
