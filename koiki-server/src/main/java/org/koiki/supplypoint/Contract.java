package org.koiki.supplypoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contract on a point as we know it, or once knew it.
 *
 * @param id stays with the contract through all corrections; names no one
 * @param knownFrom market time from which on we held this
 * @param knownUntil market time at which we learnt better; absent while it stands
 */
public record Contract(
        long id,
        SupplyPointNumber point,
        ContractTerms terms,
        Instant knownFrom,
        @Nullable Instant knownUntil) {}
