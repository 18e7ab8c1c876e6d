package org.koiki.supplypoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application for a point that is in process, as a caller may know it.
 *
 * @param number by which the caller may ask for it (申込番号); absent for an application of others
 * @param kind what is applied for, such as {@code SWITCH_START}
 * @param stage as its applicant sees it (受付工程); absent for an application of others
 * @param wishedOn the day on which it is to take effect
 */
public record OpenApplication(
        @Nullable String number, String kind, @Nullable String stage, LocalDate wishedOn) {}
