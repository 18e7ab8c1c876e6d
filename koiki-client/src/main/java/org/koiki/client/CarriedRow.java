package org.koiki.client;

import org.jspecify.annotations.Nullable;

/**
 * A row of the former version that stays in force because the new file leaves it out. To withdraw it, file it with zeros.
 *
 * @param block member or generation group that the row stands in, or the filer for the whole plan
 * @param kind such as {@code PROCUREMENT}
 * @param counterparty counterparty or plant; absent for a member's demand
 * @param total kWh of the day
 */
public record CarriedRow(
        String block,
        String kind,
        @Nullable String counterparty,
        @Nullable String planNumber,
        long total) {}
