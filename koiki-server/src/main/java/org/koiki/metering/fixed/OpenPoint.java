package org.koiki.metering.fixed;

import java.time.LocalDate;
import org.koiki.metering.delivery.Voltage;

/**
 * A point whose fixed usage is not provided yet.
 *
 * @param point supply point number, 22 digits
 * @param since first day of the period
 * @param missing slots of the period without a value, as seen last
 */
record OpenPoint(String point, String retailer, Voltage voltage, LocalDate since, RecordState state, int missing) {}
