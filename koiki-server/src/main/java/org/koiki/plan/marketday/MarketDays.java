package org.koiki.plan.marketday;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.koiki.access.Caller;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.participant.Masters;
import org.koiki.plan.marketday.MarketDay.Closing;
import org.koiki.plan.view.WatchedAreas;
import org.koiki.plan.view.WatchedAreas.Watched;
import org.springframework.stereotype.Service;

/** Delivery days for those who watch areas. */
@Service
public class MarketDays {
    private static final int NEXT = 3;

    private final WatchedAreas watched;
    private final PlansOfDay plans;
    private final TotalRows totals;
    private final Masters masters;
    private final GateClosures gates;
    private final MarketClock clock;

    MarketDays(
            WatchedAreas watched,
            PlansOfDay plans,
            TotalRows totals,
            Masters masters,
            GateClosures gates,
            MarketClock clock) {
        this.watched = watched;
        this.plans = plans;
        this.totals = totals;
        this.masters = masters;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * A day over all areas that the caller watches.
     *
     * @throws org.springframework.security.access.AccessDeniedException unless the caller is the coordinator or a TSO
     */
    public MarketDay of(LocalDate day, Caller caller) {
        List<Watched> areas = watched.of(day, caller);
        Instant now = clock.now();
        int firstOpen = gates.firstOpenSlot(day, now);
        List<PlanDay> all = plans.of(
                day, areas.stream().collect(toMap(Watched::tso, of -> of.area().code())), now);
        return new MarketDay(day, firstOpen - 1, next(day, firstOpen), areas(day, areas, all), all);
    }

    private List<Closing> next(LocalDate day, int firstOpen) {
        return IntStream.rangeClosed(firstOpen, SlotSeries.SLOTS)
                .limit(NEXT)
                .mapToObj(slot -> new Closing(slot, gates.closing(day, slot)))
                .toList();
    }

    private List<AreaDay> areas(LocalDate day, List<Watched> areas, List<PlanDay> all) {
        Map<String, List<PlanDay>> byArea = all.stream().collect(groupingBy(PlanDay::area));
        Map<String, AreaTotals> byTso =
                totals.of(day, areas.stream().map(Watched::tso).toList(), Source.all(masters.current(), day));
        return areas.stream()
                .map(of -> new AreaDay(
                        of.area().code(),
                        of.area().name(),
                        of.area().nameEn(),
                        of.tso(),
                        Counts.of(byArea.getOrDefault(of.area().code(), List.of())),
                        byTso.getOrDefault(of.tso(), AreaTotals.none())))
                .toList();
    }
}
