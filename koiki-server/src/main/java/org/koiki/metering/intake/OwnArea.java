package org.koiki.metering.intake;

import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.springframework.stereotype.Component;

/** The TSO of an area. */
@Component
public class OwnArea {
    private final Masters masters;
    private final MarketClock clock;

    OwnArea(Masters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem {@code ENERGY-AREA} for anybody else */
    public void require(String area, Caller caller) {
        boolean own = masters.current()
                .tso(area, clock.today())
                .filter(tso -> tso.company().equals(caller.company().code()))
                .isPresent();
        if (!own) {
            throw EnergyProblems.area(area);
        }
    }
}
