package org.koiki.plan.pair;

import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;

/**
 * A trade row of a standing plan, as one side filed it.
 *
 * @param filer who filed: a demand group, or the filer of a generation plan
 * @param bought procurement of the filer; otherwise its sales
 * @param counterparty code that the row names
 * @param planNumber absent when the row has none
 */
public record Trade(
        String filer,
        boolean bought,
        String counterparty,
        @Nullable String planNumber,
        SlotSeries kwh) {}
