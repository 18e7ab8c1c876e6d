package org.koiki.switching.rule;

import java.time.LocalDate;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;

/**
 * What the earliest possible date of an application hangs on.
 *
 * @param tso operator code of the TSO of the area
 * @param from the day of the match, or for what is not matched yet the day of the question
 */
public record DateCase(
        String tso, Family family, ApplicationKind kind, Works works, LocalDate from, ReadingDates readings) {}
