package org.koiki.switching.agenda;

import java.time.LocalDate;

/**
 * So many things on one day.
 *
 * @param what {@code effect}, {@code match}, {@code relay} or {@code consent}
 * @param kind of applications; empty where there is none
 */
public record Entry(LocalDate day, String what, String kind, int count) {}
