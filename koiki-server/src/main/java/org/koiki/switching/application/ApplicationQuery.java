package org.koiki.switching.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;

/**
 * Which applications are wanted; what is absent does not restrict.
 *
 * @param stage such as {@code WITH_TSO}
 * @param from first wished date
 * @param to last wished date
 * @param cursor number of the last application of the part before
 */
public record ApplicationQuery(
        @Nullable ApplicationKind kind,
        @Nullable Family family,
        @Nullable String stage,
        @Nullable String supplyPoint,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String cursor,
        int limit) {

    ApplicationQuery limited(int most) {
        return new ApplicationQuery(kind, family, stage, supplyPoint, from, to, cursor, most);
    }

    /** The part after an application. */
    ApplicationQuery after(String number) {
        return new ApplicationQuery(kind, family, stage, supplyPoint, from, to, number, limit);
    }
}
