package org.koiki.supplypoint.view;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    /** The version of a meter that is not there. */
    public static final String NONE = "0";

    private final KeptByTso kept;
    private final SupplyPoints points;

    MetersByTso(KeptByTso kept, SupplyPoints points) {
        this.kept = kept;
        this.points = points;
    }

    /** Another one whenever anything of a meter has changed; it is given with the next change. */
    public static String version(Meter meter) {
        LocalDate until = meter.days().until();
        return "%s-%d%d".formatted(until == null ? "open" : until, meter.halfHourly() ? 1 : 0, meter.remote() ? 1 : 0);
    }

    /**
     * Adds a meter, or changes the one of this number and first day.
     *
     * @param seen version that the caller has seen, {@link #NONE} for none; absent: whatever stands
     * @return false when the meter waits for its point
     */
    public boolean put(SupplyPointNumber point, Meter meter, @Nullable String seen, Caller caller) {
        if (seen != null) {
            kept.lockOwn(point, caller);
            requireSeen(point, meter.number(), meter.days().from(), seen);
        }
        return kept.put(point, meter, caller);
    }

    /**
     * Takes a meter down and puts another one up on the same day (計器取替).
     *
     * @param old as it stood when it was seen, still there
     */
    public void exchange(SupplyPointNumber point, Meter old, String seen, Meter next, Caller caller) {
        kept.lockOwn(point, caller);
        requireSeen(point, old.number(), old.days().from(), seen);
        requireSeen(point, next.number(), next.days().from(), NONE);
        if (old.days().until() != null) {
            throw PointProblems.meterChanged(point, old.number(), old.days().from(), seen, version(old));
        }
        points.put(point, old.until(next.days().from()), caller.actor());
        kept.put(point, next, caller);
    }

    /** Takes a meter out that never was at the point. @param seen as for a change */
    public void remove(SupplyPointNumber point, String meter, LocalDate since, @Nullable String seen, Caller caller) {
        if (seen != null) {
            kept.lockOwn(point, caller);
            requireSeen(point, meter, since, seen);
        }
        kept.remove(point, meter, since, caller);
    }

    /** The meter of a number and first day. */
    public Optional<Meter> find(SupplyPointNumber point, String meter, LocalDate since) {
        return points.meters(point).stream()
                .filter(known ->
                        known.number().equals(meter) && known.days().from().equals(since))
                .findFirst();
    }

    private void requireSeen(SupplyPointNumber point, String meter, LocalDate since, String seen) {
        String stands = find(point, meter, since).map(MetersByTso::version).orElse(NONE);
        if (!stands.equals(seen)) {
            throw PointProblems.meterChanged(point, meter, since, seen, stands);
        }
    }
}
