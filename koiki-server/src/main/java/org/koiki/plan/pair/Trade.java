package org.koiki.plan.pair;

import org.jspecify.annotations.Nullable;

/**
 * A trade row of a standing plan, as one side filed it.
 *
 * @param filer who filed: a demand group, or the filer of a generation plan
 * @param version of the plan
 * @param bought procurement of the filer; otherwise its sales
 * @param counterparty code that the row names
 * @param planNumber absent when the row has none
 * @param kwh for each slot, shared, not to be changed
 */
public record Trade(
        String filer,
        int version,
        boolean bought,
        String counterparty,
        @Nullable String planNumber,
        int[] kwh) {}
