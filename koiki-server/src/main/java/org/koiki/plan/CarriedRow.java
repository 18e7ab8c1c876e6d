package org.koiki.plan;

import org.jspecify.annotations.Nullable;

/**
 * A row of the former version that stays in force because the new file leaves it out (plans.md §8).
 *
 * @param block code of the member or generation group in whose block it stands, or of the filer for the whole plan
 * @param counterparty counterparty or plant; absent for a member's demand
 * @param total kWh of the day
 */
public record CarriedRow(
        String block,
        RowKind kind,
        @Nullable String counterparty,
        @Nullable String planNumber,
        long total) {}
