package org.koiki.plan;

import java.time.Instant;

/**
 * What a plan has come to at an instant of the market clock (plans.md §9). Every file is received; it is refused, or filed as a
 * version; a version is registered or mismatched once it is compared, and again whenever a counterparty revises; when the last slot
 * has closed, the plan is final.
 */
public sealed interface Stage {
    Instant at();

    /** Whether a plan may come from this stage to another one. */
    default boolean leadsTo(Stage next) {
        return switch (this) {
            case Received received -> next instanceof Refused || next instanceof Filed || next instanceof Received;
            case Refused refused -> next instanceof Received;
            case Filed filed -> next instanceof Received || isCompared(next) || next instanceof Closed;
            case Registered registered -> next instanceof Received || isCompared(next) || next instanceof Closed;
            case Mismatched mismatched -> next instanceof Received || isCompared(next) || next instanceof Closed;
            case Closed closed -> next instanceof Received;
        };
    }

    private static boolean isCompared(Stage stage) {
        return stage instanceof Registered || stage instanceof Mismatched;
    }

    /**
     * A file has come whole (受付).
     *
     * @param messageCode as filed
     */
    record Received(Instant at, long filing, String messageCode) implements Stage {}

    /**
     * The file is refused whole (却下); what stood stays.
     *
     * @param reason code of the first fault
     */
    record Refused(Instant at, long filing, String reason) implements Stage {}

    /** The file stands as a version (提出済み). */
    record Filed(Instant at, long filing, int version) implements Stage {}

    /** The version agrees with all counterparties (登録済み). */
    record Registered(Instant at, int version, Cause cause) implements Stage {}

    /** A counterparty sees a trade differently (計画間不整合). */
    record Mismatched(Instant at, int version, Cause cause) implements Stage {}

    /** The last slot has closed (確定). */
    record Closed(Instant at, int version) implements Stage {}

    /** Whose revision led to a comparison. */
    enum Cause {
        /** The plan's own new version. */
        COMPARED,
        /** A counterparty's. */
        COUNTERPARTY
    }
}
