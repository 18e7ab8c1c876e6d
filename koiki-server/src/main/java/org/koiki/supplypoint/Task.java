package org.koiki.supplypoint;

import java.time.Instant;
import java.util.Map;

/**
 * Master data that came late, out of order or against what stands, and waits for somebody or something.
 *
 * @param number the point, 22 digits
 * @param given what came, as it came; holds no customer's data
 * @param createdAt market time
 */
public record Task(long id, String number, Kind kind, Map<String, Object> given, Instant createdAt) {
    public Task {
        given = Map.copyOf(given);
    }

    /** What a task is about. */
    public enum Kind {
        /** A contract of a point that is not known yet; applied when the point comes. */
        CONTRACT_WAITS,
        /** A meter of a point that is not known yet; applied when the point comes. */
        METER_WAITS,
        /** A contract that came before its point now meets another one; somebody has to correct one of them. */
        CONTRACT_CONFLICT,
        /** A contract of a generation contract holder that came before its point, which has no generation; one of them is wrong. */
        CONTRACT_WITHOUT_GENERATION,
        /** A contract that begins further back than may be applied without a look at it. */
        CONTRACT_BACKDATED,
        /** A meter was exchanged before the day from which the present contract supplies: readings may belong to another one. */
        METER_BEFORE_CONTRACT,
        /** Days in the past changed: what was settled for them may have to be settled anew. */
        PAST_CORRECTED
    }
}
