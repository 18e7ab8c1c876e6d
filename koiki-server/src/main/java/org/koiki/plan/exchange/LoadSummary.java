package org.koiki.plan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.MarketCounterparty.Market;

/**
 * A load that was taken.
 *
 * @param participants how many traded
 * @param loadedAt market time
 */
public record LoadSummary(
        LocalDate date,
        Market market,
        int version,
        int participants,
        @Nullable String user,
        Instant loadedAt) {}
