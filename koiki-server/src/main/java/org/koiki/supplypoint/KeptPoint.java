package org.koiki.supplypoint;

import java.time.Instant;

/**
 * A supply point as it stands in the store.
 *
 * @param version counted from 1; goes up by one with each change
 * @param changedAt market time of the last change
 */
public record KeptPoint(SupplyPoint point, int version, Instant changedAt) {}
