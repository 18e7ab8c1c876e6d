package org.koiki.switching.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * The earliest possible date of an application, and why.
 *
 * @param date first day on which it can take effect
 * @param periodEnds day to which the standard processing period leads
 * @param readingDate regular reading date that decides, where the rule asks for one and one is known
 * @param latest last day that may be applied for
 * @param confirmed whether a public source tells the period
 */
public record Earliest(
        LocalDate date,
        LocalDate periodEnds,
        @Nullable LocalDate readingDate,
        LocalDate latest,
        boolean confirmed,
        Text reason) {}
