package org.koiki.supplypoint;

import java.time.LocalDate;

/**
 * A meter (計器) and from when on it measures.
 *
 * @param point supply point number, 22 digits
 * @param meter number on the meter (計器番号)
 */
public record InstalledMeter(String point, String meter, LocalDate since) {}
