package org.koiki.switching.relay;

import java.time.LocalDate;

/**
 * Until when the old retailer has to answer.
 *
 * @param remindOn the old retailer is reminded
 * @param escalateOn the coordinator is told
 * @param lapseOn last day for an answer
 */
public record Deadlines(LocalDate remindOn, LocalDate escalateOn, LocalDate lapseOn) {}
