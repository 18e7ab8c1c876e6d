package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;

/**
 * As which operators a company receives files: the codes of the areas that it trades in, and those that it held while files of
 * today were written, unless somebody else holds them now.
 */
@Component
public class ReceiverCodes {
    private final Masters masters;
    private final EnergyKinds kinds;
    private final MarketClock clock;

    ReceiverCodes(Masters masters, EnergyKinds kinds, MarketClock clock) {
        this.masters = masters;
        this.kinds = kinds;
        this.clock = clock;
    }

    public List<Operator> of(Caller caller) {
        String company = caller.company().code();
        LocalDate today = clock.today();
        Validity kept = new Validity(today.minusDays(kinds.longestKept()), today.plusDays(1));
        return masters.current().operatorsOf(company, kept).stream()
                .filter(operator -> holder(operator, today).equals(company))
                .toList();
    }

    /** Who holds a code; of one that nobody holds any more, who held it. */
    private String holder(Operator operator, LocalDate today) {
        return masters.current()
                .operator(operator.code(), today)
                .map(Operator::company)
                .orElse(operator.company());
    }

    List<String> codes(Caller caller) {
        return of(caller).stream().map(Operator::code).distinct().toList();
    }

    public Optional<String> code(Caller caller, String area) {
        return of(caller).stream()
                .filter(operator -> area.equals(operator.area()))
                .map(Operator::code)
                .findFirst();
    }

    /** Company of the TSO of an area; absent where the masters know none. */
    public Optional<String> tso(String area) {
        return masters.current().tso(area, clock.today()).map(Operator::company);
    }
}
