package org.koiki.switching.rollback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.CompletedSwitch;
import org.koiki.switching.application.CompletedSwitches;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.PointContract;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.DepartureCheck;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Component;

/** Whether a switch can be rolled back: not too long ago, and the contracts stand as it left them. */
@Component
class RollbackChecks {
    private final Points points;
    private final CompletedSwitches switches;
    private final RollbackRows rows;
    private final DepartureCheck departures;
    private final CodeLists codes;
    private final Faults faults;
    private final Limits limits;
    private final MarketClock clock;

    RollbackChecks(
            Points points,
            CompletedSwitches switches,
            RollbackRows rows,
            DepartureCheck departures,
            CodeLists codes,
            Faults faults,
            Limits limits,
            MarketClock clock) {
        this.points = points;
        this.switches = switches;
        this.rows = rows;
        this.departures = departures;
        this.codes = codes;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem with every fault */
    void check(CompletedSwitch undone, RollbackRequest request) {
        LocalDate today = clock.today();
        List<Fault> found = new ArrayList<>(
                new TextCheck(faults).text("note", request.note()).faults());
        Point point = points.find(undone.point(), undone.on().minusDays(1)).orElseThrow();
        if (codes.find("rollback-reason", point.family(), request.reason(), today)
                .isEmpty()) {
            found.add(faults.of("SWI-1202", "reason", request.reason(), "rollback-reason"));
        }
        LocalDate last = undone.on().plusDays(limits.number("rollback.days", today));
        if (today.isAfter(last)) {
            found.add(faults.of("SWI-1601", "application", undone.on(), last));
        }
        rows.standing(undone.start())
                .ifPresent(number -> found.add(faults.of("SWI-1604", "application", request.application(), number)));
        obstacle(undone).ifPresent(found::add);
        if (!found.isEmpty()) {
            throw SwitchingProblems.refused(found);
        }
    }

    void checkText(@Nullable String note) {
        List<Fault> found = new TextCheck(faults).text("note", note).faults();
        if (!found.isEmpty()) {
            throw SwitchingProblems.refused(found);
        }
    }

    /** What stands in the way now. */
    Optional<Fault> obstacle(CompletedSwitch undone) {
        return departure(undone).or(() -> contracts(undone));
    }

    /** Who has left gets no point back. */
    private Optional<Fault> departure(CompletedSwitch undone) {
        return departures
                .left(undone.oldCompany(), clock.today())
                .map(left -> faults.of("SWI-1605", "application", undone.on(), left.on()));
    }

    private Optional<Fault> contracts(CompletedSwitch undone) {
        Point point = points.find(undone.point(), undone.on().minusDays(1)).orElseThrow();
        boolean asLeft = holds(point, undone.on(), undone.newCompany())
                && holds(point, undone.on().minusDays(1), undone.oldCompany())
                && point.contractOn(undone.on())
                        .filter(contract -> contract.days().from().equals(undone.on()))
                        .isPresent();
        return asLeft
                ? switches.inProcess(undone.point())
                        .map(number -> faults.of("SWI-1603", "application", undone.point(), number))
                : Optional.of(faults.of("SWI-1602", "application", undone.on(), days(point)));
    }

    private static boolean holds(Point point, LocalDate day, String company) {
        return point.contractOn(day)
                .filter(contract -> contract.company().equals(company))
                .isPresent();
    }

    private static String days(Point point) {
        return String.join(
                ", ",
                point.contracts().stream()
                        .map(PointContract::days)
                        .map(days -> days.from() + "–" + (days.until() == null ? "" : days.until()))
                        .toList());
    }
}
