package org.koiki.switching.rollback;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.application.CompletedSwitch;

/** A rollback as it is kept. @param requester company code of the retailer that asked */
record Rollback(
        String number,
        CompletedSwitch undone,
        String requester,
        RollbackStage stage,
        String reason,
        @Nullable String note,
        @Nullable String answer,
        LocalDate lapseOn,
        Instant requestedAt,
        Instant updatedAt,
        int version) {
    /** The retailer that has to consent. */
    String other() {
        return requester.equals(undone.newCompany()) ? undone.oldCompany() : undone.newCompany();
    }

    boolean concerns(String company) {
        return undone.newCompany().equals(company)
                || undone.oldCompany().equals(company)
                || undone.tso().equals(company);
    }
}
