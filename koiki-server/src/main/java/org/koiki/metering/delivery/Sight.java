package org.koiki.metering.delivery;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Area;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.springframework.stereotype.Component;

/** Whose points of an area a caller sees: a TSO all of its area, a retailer its own, the coordinator all. */
@Component
public class Sight {
    private final ReceiverCodes codes;
    private final Masters masters;
    private final MarketClock clock;

    Sight(ReceiverCodes codes, Masters masters, MarketClock clock) {
        this.codes = codes;
        this.masters = masters;
        this.clock = clock;
    }

    public List<String> areas(Caller caller) {
        if (caller.coordinator()) {
            return masters.current().areas(clock.today()).stream()
                    .map(Area::code)
                    .toList();
        }
        return codes.of(caller).stream()
                .map(Operator::area)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /**
     * The operator code that alone is shown; absent for all of the area.
     *
     * @throws org.koiki.Problem {@code ENERGY-NO-OPERATOR}
     */
    public @Nullable String only(String area, Caller caller) {
        if (!areas(caller).contains(area)) {
            throw DeliveryProblems.noOperator(area);
        }
        if (caller.coordinator()) {
            return null;
        }
        String own = codes.code(caller, area).orElseThrow(() -> DeliveryProblems.noOperator(area));
        return caller.company().is(Role.TSO) ? null : own;
    }

    /**
     * The same, narrowed by who sees all of the area.
     *
     * @param wanted operator code; all where it is none or empty
     * @throws org.koiki.Problem {@code ENERGY-NO-OPERATOR}
     */
    public @Nullable String only(String area, @Nullable String wanted, Caller caller) {
        String own = only(area, caller);
        return own == null && wanted != null && !wanted.isEmpty() ? wanted : own;
    }
}
