package org.koiki.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Stage} as it is told.
 *
 * @param at market time
 * @param version absent for a file that became none
 * @param filing of the file; absent for what followed from a comparison or a closing
 * @param messageCode as filed
 * @param reason code of the first fault of a refused file
 * @param cause whose revision led to a comparison
 */
public record PlanTransition(
        State state,
        Instant at,
        @Nullable Integer version,
        @Nullable Long filing,
        @Nullable String messageCode,
        @Nullable String reason,
        Stage.@Nullable Cause cause) {

    /** What the plan came to. */
    public enum State {
        RECEIVED,
        REFUSED,
        SUBMITTED,
        REGISTERED,
        MISMATCHED,
        CLOSED
    }

    public static PlanTransition of(Stage stage) {
        return switch (stage) {
            case Stage.Received(Instant at, long filing, String code) ->
                new PlanTransition(State.RECEIVED, at, null, filing, code, null, null);
            case Stage.Refused(Instant at, long filing, String reason) ->
                new PlanTransition(State.REFUSED, at, null, filing, null, reason, null);
            case Stage.Filed(Instant at, long filing, int version) ->
                new PlanTransition(State.SUBMITTED, at, version, filing, null, null, null);
            case Stage.Registered(Instant at, int version, Stage.Cause cause) ->
                new PlanTransition(State.REGISTERED, at, version, null, null, null, cause);
            case Stage.Mismatched(Instant at, int version, Stage.Cause cause) ->
                new PlanTransition(State.MISMATCHED, at, version, null, null, null, cause);
            case Stage.Closed(Instant at, int version) ->
                new PlanTransition(State.CLOSED, at, version, null, null, null, null);
        };
    }
}
