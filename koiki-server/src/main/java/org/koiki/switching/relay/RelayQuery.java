package org.koiki.switching.relay;

import org.jspecify.annotations.Nullable;

/**
 * Which relays are wanted; what is absent does not restrict.
 *
 * @param stage such as {@code AWAITING_DECISION}
 * @param cursor number of the last relay of the part before
 */
public record RelayQuery(
        @Nullable Side side,
        @Nullable String stage,
        @Nullable String supplyPoint,
        @Nullable String cursor,
        int limit) {}
