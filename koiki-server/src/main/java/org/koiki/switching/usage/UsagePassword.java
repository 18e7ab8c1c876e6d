package org.koiki.switching.usage;

import java.time.LocalDate;

/**
 * A password for one point's usage, shown this once. The customer may hand it to other retailers.
 *
 * @param until last day on which it works
 */
public record UsagePassword(String number, String supplyPoint, String password, LocalDate until) {
    @Override
    public String toString() {
        return "UsagePassword of " + number;
    }
}
