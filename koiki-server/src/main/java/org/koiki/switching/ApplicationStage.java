package org.koiki.switching;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stage of an application (受付工程) at an instant of the market clock. Half of a switch waits for the other half; once the TSO has
 * confirmed the match, or accepted an application of another kind, the content is locked and only the TSO can let it go.
 */
public sealed interface ApplicationStage {
    Instant at();

    /** Whether an application may come from this stage to another one. */
    default boolean leadsTo(ApplicationStage next) {
        return switch (this) {
            case Received received ->
                next instanceof Waiting
                        || next instanceof WithTso
                        || next instanceof Refused
                        || next instanceof Cancelled;
            case Waiting waiting ->
                next instanceof Received
                        || next instanceof WithTso
                        || next instanceof Refused
                        || next instanceof Cancelled;
            case WithTso withTso -> leadsFromTso(next);
            case Matched matched -> leadsFromLocked(next);
            case Accepted accepted -> leadsFromLocked(next);
            case WorksPlanned planned -> next instanceof WorksDone || leadsFromLocked(next);
            case WorksDone done -> next instanceof Completed || next instanceof CancelRequested;
            case CancelRequested requested ->
                next instanceof Cancelled
                        || next instanceof Matched
                        || next instanceof Accepted
                        || next instanceof WorksPlanned
                        || next instanceof WorksDone;
            case Completed completed -> false;
            case Refused refused -> false;
            case Cancelled cancelled -> false;
        };
    }

    private static boolean leadsFromTso(ApplicationStage next) {
        return next instanceof Received
                || next instanceof Waiting
                || next instanceof Matched
                || next instanceof Accepted
                || next instanceof Refused
                || next instanceof Cancelled;
    }

    private static boolean leadsFromLocked(ApplicationStage next) {
        return next instanceof WorksPlanned || next instanceof Completed || next instanceof CancelRequested;
    }

    default boolean isFinal() {
        return this instanceof Completed || this instanceof Refused || this instanceof Cancelled;
    }

    /** Whether the applicant can no longer correct or cancel it by itself. */
    default boolean isLocked() {
        return !(this instanceof Received) && !(this instanceof Waiting) && !(this instanceof WithTso);
    }

    /** The word for it in data, such as {@code WITH_TSO}. */
    default String word() {
        return Words.of(this);
    }

    /** 受付: received whole, anew or corrected; the checks follow at once. */
    record Received(Instant at) implements ApplicationStage {}

    /** 相手方待ち: half of a switch whose other half is not there. */
    record Waiting(Instant at) implements ApplicationStage {}

    /** 送配電処理中: on the work list of the TSO. */
    record WithTso(Instant at) implements ApplicationStage {}

    /** マッチング完了: both halves are confirmed, and locked. */
    record Matched(Instant at) implements ApplicationStage {}

    /** 承諾: an application that is no half of a switch is accepted, and locked. */
    record Accepted(Instant at) implements ApplicationStage {}

    /**
     * 工事予定.
     *
     * @param on the day planned for the works at the meter
     */
    record WorksPlanned(Instant at, LocalDate on) implements ApplicationStage {}

    /**
     * 工事完了.
     *
     * @param on the day on which the meter was replaced
     */
    record WorksDone(Instant at, LocalDate on) implements ApplicationStage {}

    /** 取消依頼中: the applicant asks the TSO to let a locked application go. */
    record CancelRequested(Instant at) implements ApplicationStage {}

    /** 処理完了: it has taken effect. */
    record Completed(Instant at) implements ApplicationStage {}

    /**
     * 不成立・却下.
     *
     * @param reason code of the list {@code refusal}
     * @param note what the TSO adds (ご連絡事項)
     */
    record Refused(Instant at, String reason, @Nullable String note) implements ApplicationStage {}

    /** 取消. */
    record Cancelled(Instant at) implements ApplicationStage {}
}
