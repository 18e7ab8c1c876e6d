package org.koiki.switching.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.rule.Applied;

/**
 * An application as it stands.
 *
 * @param number given by the system (申込番号)
 * @param company company code of the applicant
 * @param tso company code of the TSO
 * @param matchBy last day for the match; absent for what is no half of a switch
 * @param partner number of the other half, once it is there
 * @param stageBefore where it goes back to when the TSO does not let it go
 * @param takenOverOn first day on which the applicant supplies the point in the place of a retailer that left
 * @param effectiveOn day on which it took effect
 */
public record Application(
        String number,
        Content content,
        String company,
        String tso,
        ApplicationStage stage,
        String updateKind,
        @Nullable LocalDate matchBy,
        @Nullable String relay,
        @Nullable String partner,
        @Nullable LocalDate worksPlannedOn,
        @Nullable LocalDate worksDoneOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate takenOverOn,
        @Nullable String stageBefore,
        @Nullable String note,
        Instant receivedAt,
        int version) {

    ApplicationKind kind() {
        return content.kind();
    }

    String point() {
        return content.head().supplyPoint();
    }

    LocalDate wishedOn() {
        return content.head().date();
    }

    /** The day on which it takes effect: of the works at the meter, else planned for them, else as wished. */
    LocalDate takesEffectOn() {
        if (worksDoneOn != null) {
            return worksDoneOn;
        }
        return worksPlannedOn == null ? wishedOn() : worksPlannedOn;
    }

    /** Whether it ends the contract of the retailer that left, rather than the one that took its place. */
    boolean endsFormer(LocalDate on) {
        return kind().ends() && takenOverOn != null && !on.isAfter(takenOverOn);
    }

    /** As it stands once its other half is there. */
    Application joined(String other, ApplicationStage stage, int version) {
        return new Application(
                number,
                content,
                company,
                tso,
                stage,
                updateKind,
                matchBy,
                relay,
                other,
                worksPlannedOn,
                worksDoneOn,
                effectiveOn,
                takenOverOn,
                null,
                note,
                receivedAt,
                version);
    }

    Applied applied() {
        return new Applied(number, kind(), company, wishedOn());
    }
}
