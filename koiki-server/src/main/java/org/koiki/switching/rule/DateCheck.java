package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the date of an application is one that the rules allow. */
public final class DateCheck {
    private final SwitchingDates dates;
    private final Faults faults;

    public DateCheck(SwitchingDates dates, Faults faults) {
        this.dates = dates;
        this.faults = faults;
    }

    /**
     * @param field name of the date
     * @param appointed whether the customer asks for this very day rather than the regular reading date
     * @param agreed whether the other side has said yes to this very day: then only the processing period has to be left
     */
    public Optional<Fault> check(DateCase asked, String field, LocalDate wished, boolean appointed, boolean agreed) {
        Optional<Earliest> found = dates.earliest(asked);
        if (found.isEmpty()) {
            return Optional.of(faults.of("SWI-1104", "works", asked.works(), null));
        }
        Earliest earliest = found.get();
        LocalDate first = agreed ? earliest.periodEnds() : earliest.date();
        if (wished.isBefore(first)) {
            return Optional.of(faults.of("SWI-1101", field, wished, first, earliest.reason()));
        }
        if (wished.isAfter(earliest.latest())) {
            return Optional.of(faults.of("SWI-1102", field, wished, earliest.latest()));
        }
        return appointed ? Optional.empty() : regular(asked, field, wished, earliest);
    }

    private Optional<Fault> regular(DateCase asked, String field, LocalDate wished, Earliest earliest) {
        if (earliest.readingDate() == null) {
            return Optional.empty();
        }
        return asked.readings()
                .onOrAfter(wished)
                .filter(reading -> !reading.equals(wished))
                .map(reading -> faults.of("SWI-1103", field, wished, reading));
    }
}
