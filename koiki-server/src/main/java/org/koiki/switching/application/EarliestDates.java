package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.Works;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.DateCase;
import org.koiki.switching.rule.Earliest;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.SwitchingDates;
import org.springframework.stereotype.Service;

/** From when on an application for a point can take effect, if it came today. */
@Service
public class EarliestDates {
    private final Points points;
    private final SwitchingDates dates;
    private final Faults faults;
    private final MarketClock clock;

    EarliestDates(Points points, SwitchingDates dates, Faults faults, MarketClock clock) {
        this.points = points;
        this.dates = dates;
        this.faults = faults;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem where there is no such point, or the works do not go with kind and family */
    public Earliest of(String supplyPoint, ApplicationKind kind, Works works) {
        LocalDate today = clock.today();
        Point point = points.find(supplyPoint, today).orElseThrow(() -> SwitchingProblems.notFound(supplyPoint));
        DateCase asked = new DateCase(point.tso(), point.family(), kind, works, today, point.readings());
        return dates.earliest(asked)
                .orElseThrow(() -> SwitchingProblems.refused(List.of(faults.of("SWI-1104", "works", works, null))));
    }

    /** As above; absent where it is not possible at all. */
    public Optional<Earliest> find(String supplyPoint, ApplicationKind kind, Works works) {
        try {
            return Optional.of(of(supplyPoint, kind, works));
        } catch (Problem impossible) {
            return Optional.empty();
        }
    }
}
