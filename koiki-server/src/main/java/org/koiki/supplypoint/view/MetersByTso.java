package org.koiki.supplypoint.view;

import java.time.LocalDate;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of meters by a TSO that has looked at them. All of them throw a {@link org.koiki.Problem}: {@code POINT-UNKNOWN},
 * {@code POINT-METER-CHANGED} when what was seen no longer stands.
 */
@Service
@Transactional
public class MetersByTso {
    /** What is seen of a meter that is not there. */
    public static final String NONE = "";

    private final KeptByTso kept;
    private final SupplyPoints points;

    MetersByTso(KeptByTso kept, SupplyPoints points) {
        this.kept = kept;
        this.points = points;
    }

    /** What may change of a meter, to be shown again with a change. */
    public static String seen(Meter meter) {
        return "%s %s %s".formatted(meter.days().until(), meter.halfHourly(), meter.remote());
    }

    /** Adds a meter, or changes the one of this number and first day. */
    public void put(SupplyPointNumber point, Meter meter, String seen, Caller caller) {
        kept.lockOwn(point, caller);
        requireSeen(point, meter, seen);
        kept.put(point, meter, caller);
    }

    /**
     * Takes a meter down and puts another one up on the same day (計器取替).
     *
     * @param old as it stood when it was seen, still there
     */
    public void exchange(SupplyPointNumber point, Meter old, String seen, Meter next, Caller caller) {
        kept.lockOwn(point, caller);
        requireSeen(point, old, seen);
        requireSeen(point, next, NONE);
        if (old.days().until() != null) {
            throw PointProblems.meterChanged(point, old);
        }
        points.put(point, old.until(next.days().from()), caller.actor());
        kept.put(point, next, caller);
    }

    /** Takes a meter out that never was at the point. */
    public void remove(SupplyPointNumber point, Meter meter, String seen, Caller caller) {
        kept.lockOwn(point, caller);
        requireSeen(point, meter, seen);
        kept.remove(point, meter.number(), meter.days().from(), caller);
    }

    /** The meter of a number and first day. */
    public Optional<Meter> find(SupplyPointNumber point, String meter, LocalDate since) {
        return points.meters(point).stream()
                .filter(known ->
                        known.number().equals(meter) && known.days().from().equals(since))
                .findFirst();
    }

    private void requireSeen(SupplyPointNumber point, Meter meter, String seen) {
        String stands = find(point, meter.number(), meter.days().from())
                .map(MetersByTso::seen)
                .orElse(NONE);
        if (!stands.equals(seen)) {
            throw PointProblems.meterChanged(point, meter);
        }
    }
}
