package org.koiki.message;

import org.jspecify.annotations.Nullable;

/**
 * Energy bought from or sold to one counterparty (取引先).
 *
 * @param counterparty JP06366; the code alone identifies the counterparty, names may differ between levels
 * @param name JP06367
 * @param planNumber 計画番号 JP06185; at balancing-group level only
 * @param automatic flag JP06372, {@code 0} or {@code 1}
 * @param areaSpecified flag JP06374, {@code 0} or {@code 1}
 * @param energy JP06369 (procurement) or JP06319 (sales)
 * @param second JP06371, the second value beside each procurement value
 */
public record TradeRow(
        String counterparty,
        @Nullable String name,
        @Nullable String planNumber,
        @Nullable String automatic,
        @Nullable String areaSpecified,
        SlotSeries energy,
        @Nullable SlotSeries second) {}
