package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Optional;

/** Who has left supplies no point anew: neither from a day after it, nor from an earlier one that is applied for afterwards. */
public final class DepartureCheck {
    private final Departures departures;
    private final Faults faults;

    public DepartureCheck(Departures departures, Faults faults) {
        this.departures = departures;
        this.faults = faults;
    }

    /** @param on first day of supply */
    public Optional<Fault> check(String company, String field, LocalDate on, LocalDate today) {
        return departures
                .departure(company, on.isBefore(today) ? today : on)
                .map(left -> faults.of("SWI-2015", field, on, left.transfer() + " " + left.on()));
    }
}
