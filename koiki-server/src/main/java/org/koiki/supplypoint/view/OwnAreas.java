package org.koiki.supplypoint.view;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.access.Right;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Area;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.stereotype.Component;

/** The areas of which a caller may see, or keep, everything; and the operator codes under which it supplies. */
@Component
public class OwnAreas {
    private final Masters masters;
    private final MarketClock clock;

    OwnAreas(Masters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /** Areas that a TSO keeps. */
    public Set<String> kept(Caller caller) {
        Set<String> areas = new TreeSet<>();
        if (caller.company().is(Role.TSO)) {
            masters.current().operatorsOf(caller.company().code(), clock.today()).stream()
                    .map(operator -> String.valueOf(operator.area()))
                    .forEach(areas::add);
        }
        return areas;
    }

    /** Whether a caller may change a point. */
    public boolean mayKeep(SupplyPointNumber point, Caller caller) {
        return caller.may(Function.POINT, Right.FILE) && kept(caller).contains(point.area());
    }

    /** Areas that a TSO keeps; all of them for the coordinator. */
    public Set<String> seen(Caller caller) {
        return caller.coordinator()
                ? masters.current().areas(clock.today()).stream()
                        .map(Area::code)
                        .collect(Collectors.toCollection(TreeSet::new))
                : kept(caller);
    }

    /** Whether the caller is a retailer with an operator code in an area, so that it may become the supplier of its points. */
    boolean supplies(String area, Caller caller) {
        return caller.company().is(Role.RETAILER)
                && masters.current().operatorsOf(caller.company().code(), clock.today()).stream()
                        .anyMatch(operator -> area.equals(operator.area()));
    }

    /** The company of the TSO that keeps an area. */
    Optional<String> keeper(String area) {
        return masters.current().tso(area, clock.today()).map(Operator::company);
    }

    /** The caller's operator codes. */
    Set<String> operators(Caller caller) {
        return masters.current().operatorsOf(caller.company().code(), clock.today()).stream()
                .map(Operator::code)
                .collect(Collectors.toSet());
    }
}
