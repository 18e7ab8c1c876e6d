package org.koiki.metering.delivery;

import java.util.List;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Component;

/** As which operators a company receives files: one code for each area that it trades in. */
@Component
public class ReceiverCodes {
    private final Masters masters;
    private final MarketClock clock;

    ReceiverCodes(Masters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    public List<Operator> of(Caller caller) {
        return masters.current().operatorsOf(caller.company().code(), clock.today());
    }

    List<String> codes(Caller caller) {
        return of(caller).stream().map(Operator::code).toList();
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
