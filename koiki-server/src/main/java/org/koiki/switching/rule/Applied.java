package org.koiki.switching.rule;

import java.time.LocalDate;
import org.koiki.switching.ApplicationKind;

/**
 * An application as the order of applications sees it.
 *
 * @param number absent numbers of what is not received yet are empty
 * @param company company code of the applicant
 * @param on the day on which it is to take effect
 */
public record Applied(String number, ApplicationKind kind, String company, LocalDate on) {}
