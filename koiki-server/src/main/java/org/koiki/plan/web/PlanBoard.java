package org.koiki.plan.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.Duty;
import org.koiki.plan.FilingQuery;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.Outcome;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.Plans;
import org.koiki.plan.view.OwnFilings;
import org.springframework.stereotype.Component;

/** Which plans a company has to file for the coming days, and where each of them stands. */
@Component
class PlanBoard {
    private static final int DAYS = 4;

    private final Plans plans;
    private final OwnFilings filings;
    private final Masters masters;
    private final FilingWindows windows;
    private final MarketClock clock;

    PlanBoard(Plans plans, OwnFilings filings, Masters masters, FilingWindows windows, MarketClock clock) {
        this.plans = plans;
        this.filings = filings;
        this.masters = masters;
        this.windows = windows;
        this.clock = clock;
    }

    /** One plan to be filed day by day. */
    record Line(String messageCode, String filer, String name, List<Cell> cells) {}

    /**
     * One day of a line.
     *
     * @param plan what stands; absent while nothing does
     * @param refused the last refused attempt while nothing stands
     * @param window when it may be filed; absent when none is known
     */
    record Cell(
            LocalDate day,
            @Nullable PlanSummary plan,
            @Nullable FilingSummary refused,
            @Nullable FilingWindow window,
            boolean open) {}

    List<LocalDate> days() {
        return clock.today().datesUntil(clock.today().plusDays(DAYS)).toList();
    }

    List<Line> lines(Caller caller) {
        List<LocalDate> days = days();
        PlanQuery query = PlanQuery.of(null, days.getFirst(), days.getLast());
        Map<String, PlanSummary> standing =
                plans.list(query, caller).items().stream().collect(toMap(PlanSummary::id, Function.identity()));
        Map<String, FilingSummary> refused = refused(caller);
        return duties(caller, days.getLast())
                .map(duty -> new Line(
                        duty.messageCode(),
                        duty.filer(),
                        duty.name(),
                        days.stream()
                                .map(day -> cell(duty, day, standing, refused))
                                .toList()))
                .toList();
    }

    private Cell cell(Duty duty, LocalDate day, Map<String, PlanSummary> standing, Map<String, FilingSummary> refused) {
        String id = new PlanId(duty.messageCode(), day, duty.filer()).toString();
        FilingWindow window = windows.of(duty.messageCode(), day).orElse(null);
        boolean open = window != null && window.admits(clock.now());
        return new Cell(day, standing.get(id), refused.get(id), window, open);
    }

    private Map<String, FilingSummary> refused(Caller caller) {
        FilingQuery query =
                new FilingQuery(clock.today().minusDays(DAYS), null, Outcome.REFUSED, null, FilingQuery.MOST);
        return filings.list(query, caller).items().stream()
                .filter(filing -> filing.planId() != null)
                .collect(toMap(
                        filing -> String.valueOf(filing.planId()), Function.identity(), (latest, older) -> latest));
    }

    private Stream<Duty> duties(Caller caller, LocalDate day) {
        MasterData now = masters.current();
        List<String> own = now.operatorsOf(caller.company().code(), day).stream()
                .map(Operator::code)
                .toList();
        return Duty.all(now, day).filter(duty -> own.contains(duty.operator()));
    }
}
