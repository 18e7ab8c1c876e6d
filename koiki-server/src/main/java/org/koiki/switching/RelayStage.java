package org.koiki.switching;

import java.time.Instant;
import java.util.List;

/**
 * What a termination relay (廃止取次) has come to at an instant of the market clock. The old retailer decides once; an accepted relay
 * waits for the match of start and end. Silence is never consent: a relay that nobody decides lapses.
 */
public sealed interface RelayStage {
    Instant at();

    /** Whether a relay may come from this stage to another one. */
    default boolean leadsTo(RelayStage next) {
        return switch (this) {
            case AwaitingDecision waiting -> !(next instanceof Matched) && !(next instanceof NotMatched);
            case Accepted accepted ->
                next instanceof Matched || next instanceof NotMatched || next instanceof Cancelled;
            case Matched matched -> next instanceof Cancelled;
            case Refused refused -> false;
            case NotMatched notMatched -> false;
            case Cancelled cancelled -> false;
            case Lapsed lapsed -> false;
        };
    }

    /** Whether nothing follows but, after the match, a cancellation that the TSO grants. */
    default boolean isFinal() {
        return !(this instanceof AwaitingDecision) && !(this instanceof Accepted);
    }

    /** Whether the new retailer may still correct it: before the decision. */
    default boolean isOpenToCorrection() {
        return this instanceof AwaitingDecision;
    }

    /** The word for it in data, such as {@code AWAITING_DECISION}. */
    default String word() {
        return Words.of(this);
    }

    /** Registered or corrected; the old retailer has to decide (判断待ち). */
    record AwaitingDecision(Instant at) implements RelayStage {}

    /** Decided OK (判断済み OK): both retailers may file their halves of the switch. */
    record Accepted(Instant at) implements RelayStage {}

    /**
     * Decided NG (判断済み NG).
     *
     * @param reasons one to nine codes of the list {@code ng-reason}
     */
    record Refused(Instant at, List<String> reasons) implements RelayStage {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Start and end are matched (マッチング済み OK). */
    record Matched(Instant at) implements RelayStage {}

    /** Start and end did not come together in time (マッチング済み NG). */
    record NotMatched(Instant at) implements RelayStage {}

    /** Cancelled by the new retailer, or with the match (取消). */
    record Cancelled(Instant at) implements RelayStage {}

    /** No decision in time (期限切れ). */
    record Lapsed(Instant at) implements RelayStage {}
}
