package org.koiki.switching.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.supplypoint.Family;
import org.koiki.switching.Works;

/**
 * What all applications say.
 *
 * @param supplyPoint 22 digits
 * @param date the day on which it is to take effect: first day of supply, first day without, day of change
 * @param works what has to be done at the point; {@code NONE} when absent
 * @param applicantKind code of the list {@code applicant-kind} (申込者区分)
 * @param applicantName who applies, where it is not the customer (申込者名)
 * @param contact who answers questions at the retailer
 * @param phoneKind code of the list {@code phone-kind} (電話区分)
 * @param termsAccepted whether the wheeling terms are accepted (託送約款遵守承諾)
 */
public record ApplicationHead(
        String supplyPoint,
        Family family,
        LocalDate date,
        Works works,
        String applicantKind,
        @Nullable String applicantName,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String phoneKind,
        boolean termsAccepted) {
    public ApplicationHead {
        Given.required(supplyPoint, "supplyPoint");
        Given.required(family, "family");
        Given.required(date, "date");
        Given.required(applicantKind, "applicantKind");
        works = orNone(works);
    }

    private static Works orNone(@Nullable Works given) {
        return given == null ? Works.NONE : given;
    }
}
