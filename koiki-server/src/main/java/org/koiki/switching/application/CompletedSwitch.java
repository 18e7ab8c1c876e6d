package org.koiki.switching.application;

import java.time.LocalDate;

/**
 * A switch that has taken effect.
 *
 * @param start number of the new retailer's application
 * @param end number of the old retailer's application
 * @param tso company code of the TSO
 * @param on first day of the new retailer
 */
public record CompletedSwitch(
        String start, String end, String point, String tso, String newCompany, String oldCompany, LocalDate on) {}
