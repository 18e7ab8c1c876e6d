package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.switching.rule.Departures.Departure;

/**
 * Who has left supplies no point anew: neither from a day after it, nor from an earlier one that is applied for afterwards. Who was
 * no registered retailer for a day since then and is one again has come back.
 */
public final class DepartureCheck {
    /** Years ahead after which nothing of a company's registration is known. */
    private static final int AHEAD = 2;

    private final Departures departures;
    private final Registrations registrations;
    private final Faults faults;

    public DepartureCheck(Departures departures, Registrations registrations, Faults faults) {
        this.departures = departures;
        this.registrations = registrations;
        this.faults = faults;
    }

    /** @param on first day of supply */
    public Optional<Fault> check(String company, String field, LocalDate on, LocalDate today) {
        return check(company, of(company), field, on, today);
    }

    /** As above. @param known how the company has left */
    public Optional<Fault> check(String company, List<Departure> known, String field, LocalDate on, LocalDate today) {
        return left(company, known, between(on, today, today.plusYears(AHEAD)))
                .map(left -> faults.of("SWI-2015", field, on, left.transfer() + " " + left.on()));
    }

    /** How a company has left by a day, without having come back. */
    public Optional<Departure> left(String company, LocalDate day) {
        return left(company, of(company), day);
    }

    private Optional<Departure> left(String company, List<Departure> known, LocalDate day) {
        return known.stream()
                .filter(left -> !left.on().isAfter(day))
                .findFirst()
                .filter(left -> !isBack(company, left.on(), day));
    }

    private List<Departure> of(String company) {
        return departures.of(List.of(company)).getOrDefault(company, List.of());
    }

    private static LocalDate between(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    private boolean isBack(String company, LocalDate left, LocalDate day) {
        return registrations.isRetailer(company, day)
                && left.datesUntil(day).anyMatch(between -> !registrations.isRetailer(company, between));
    }
}
