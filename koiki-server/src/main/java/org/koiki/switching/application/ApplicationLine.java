package org.koiki.switching.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.ApplicationStage;

/**
 * An application without personal data: what a list shows and a poll asks for.
 *
 * @param applicant company code
 * @param matchBy last day for the match
 * @param otherHalf whether the other half of the switch is there
 * @param effectiveOn day on which it took effect
 * @param refusal code of the list {@code refusal}
 * @param note contact notes (ご連絡事項)
 */
public record ApplicationLine(
        String number,
        ApplicationKind kind,
        Family family,
        String supplyPoint,
        String applicant,
        String stage,
        boolean locked,
        String updateKind,
        LocalDate wishedOn,
        @Nullable LocalDate matchBy,
        @Nullable String relay,
        boolean otherHalf,
        @Nullable LocalDate worksPlannedOn,
        @Nullable LocalDate worksDoneOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String refusal,
        @Nullable String note,
        Instant receivedAt,
        Instant updatedAt,
        int version) {

    static ApplicationLine of(Application application) {
        ApplicationHead head = application.content().head();
        return new ApplicationLine(
                application.number(),
                application.kind(),
                head.family(),
                head.supplyPoint(),
                application.company(),
                application.stage().word(),
                application.stage().isLocked(),
                application.updateKind(),
                head.date(),
                application.matchBy(),
                application.relay(),
                application.partner() != null,
                application.worksPlannedOn(),
                application.worksDoneOn(),
                application.effectiveOn(),
                application.stage() instanceof ApplicationStage.Refused refused ? refused.reason() : null,
                application.note(),
                application.receivedAt(),
                application.stage().at(),
                application.version());
    }
}
