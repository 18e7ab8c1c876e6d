package org.koiki.supplypoint.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.supplypoint.Meter;

/** A meter as a TSO puts it. */
record MeterBody(
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean halfHourly,
        @Nullable Boolean remote) {
    MeterBody {
        Given.required(from, "from");
    }

    Meter meter(String number) {
        return new Meter(
                number, ContractBody.days(from, until), Boolean.TRUE.equals(halfHourly), Boolean.TRUE.equals(remote));
    }
}
