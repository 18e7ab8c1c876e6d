package org.koiki.plan.pair;

import java.time.Instant;

/**
 * A pair as it is kept.
 *
 * @param comparedAt market time of the last comparison
 */
record StoredPair(Pair pair, Instant comparedAt) {}
