package org.koiki.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application (申込み), without personal data.
 *
 * @param kind such as {@code SWITCH_START}
 * @param stage such as {@code WITH_TSO}
 * @param relay number of the relay that it follows
 * @param refusal code of the list {@code refusal}
 * @param effectiveOn the day on which it takes effect, once that is settled
 */
public record Application(
        String number,
        String kind,
        String family,
        String supplyPoint,
        String stage,
        LocalDate wishedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String relay,
        @Nullable String refusal,
        int version) {}
