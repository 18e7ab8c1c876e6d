package org.koiki.plan.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.CarriedRow;
import org.koiki.plan.PlanRow;

/**
 * A version about to stand.
 *
 * @param rows all rows of the standing plan
 * @param comparedFrom market instant from which on it is compared with its counterparties
 * @param standing zip of the standing plan when rows were carried over; else the original holds it
 */
public record NewVersion(
        Attempt attempt,
        int version,
        Audience audience,
        List<PlanRow> rows,
        List<CarriedRow> carriedOver,
        Instant comparedFrom,
        byte @Nullable [] standing) {

    /**
     * Who may see the plan beside the filer.
     *
     * @param tso company of the addressed TSO
     * @param members companies of the members
     * @param closesAt when the filing window closes
     * @param finalAt when the last slot closes
     */
    public record Audience(String tso, List<String> members, Instant closesAt, Instant finalAt) {}
}
