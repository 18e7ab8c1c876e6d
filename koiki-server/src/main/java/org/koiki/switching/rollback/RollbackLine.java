package org.koiki.switching.rollback;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rollback as a company sees it. A retailer is not told which company the other one is.
 *
 * @param application the caller's own half of the switch; for others the start
 * @param side whether the caller is the new retailer, the old one, or neither
 * @param requested whether the caller asked for it
 * @param toConsent whether the caller has to consent
 * @param switchedOn the day of the switch
 * @param reason code of the list {@code rollback-reason}
 * @param answer what the other retailer or the TSO adds
 * @param consentBy last day for the consent
 */
public record RollbackLine(
        String number,
        String application,
        String supplyPoint,
        RollbackStage stage,
        String side,
        boolean requested,
        boolean toConsent,
        LocalDate switchedOn,
        String reason,
        @Nullable String note,
        @Nullable String answer,
        LocalDate consentBy,
        Instant requestedAt,
        Instant updatedAt,
        int version) {
    static RollbackLine of(Rollback rollback, String company) {
        boolean old = company.equals(rollback.undone().oldCompany());
        boolean party = old || company.equals(rollback.undone().newCompany());
        return new RollbackLine(
                rollback.number(),
                old ? rollback.undone().end() : rollback.undone().start(),
                rollback.undone().point(),
                rollback.stage(),
                party ? (old ? "OLD" : "NEW") : "NONE",
                company.equals(rollback.requester()),
                company.equals(rollback.other()) && rollback.stage() == RollbackStage.AWAITING_CONSENT,
                rollback.undone().on(),
                rollback.reason(),
                rollback.note(),
                rollback.answer(),
                rollback.lapseOn().minusDays(1),
                rollback.requestedAt(),
                rollback.updatedAt(),
                rollback.version());
    }
}
