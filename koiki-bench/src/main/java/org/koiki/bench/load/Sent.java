package org.koiki.bench.load;

import java.time.LocalDate;

/**
 * What the hub must hold once it has acknowledged a plan.
 *
 * @param standing message code under which the plan stands: that of its day-ahead plan
 * @param rows rows, totals included
 * @param kWh sum over all rows and slots
 * @param sha256 of the XML, lower-case hex
 */
public record Sent(String standing, LocalDate day, String filer, int rows, long kWh, String sha256) {}
