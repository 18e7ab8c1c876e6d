package org.koiki.plan.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanState;

/**
 * What stands for one plan.
 *
 * @param company company that filed the standing version
 * @param tso company of the addressed TSO
 * @param members companies of the members
 * @param state before the last slot has closed
 * @param fetchedAt when the TSO first fetched the standing version; absent while it has not
 */
public record StandingPlan(
        PlanId id,
        int version,
        String sender,
        String company,
        String destination,
        String tso,
        List<String> members,
        String fileName,
        Instant receivedAt,
        Instant closesAt,
        Instant finalAt,
        PlanState state,
        @Nullable Instant fetchedAt) {
    public StandingPlan {
        members = List.copyOf(members);
    }
}
