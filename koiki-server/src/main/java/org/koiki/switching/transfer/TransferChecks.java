package org.koiki.switching.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Area;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.supplypoint.PointCount;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.transfer.TransferPlan.Receiver;
import org.springframework.stereotype.Component;

/** Whether a mass transfer can be carried out: who leaves, when, and that there is somebody for each of its points. */
@Component
class TransferChecks {
    private final Points points;
    private final Masters masters;
    private final Faults faults;
    private final Limits limits;
    private final MarketClock clock;

    TransferChecks(Points points, Masters masters, Faults faults, Limits limits, MarketClock clock) {
        this.points = points;
        this.masters = masters;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
    }

    /** The areas with how many points go over. @throws org.koiki.Problem with every fault */
    List<TransferArea> check(TransferPlan plan) {
        List<Fault> found = new ArrayList<>();
        found.addAll(leaving(plan.leaving()));
        found.addAll(day(plan.plannedOn()));
        plan.receivers().forEach(receiver -> found.addAll(receiver(receiver, plan)));
        found.addAll(leftBehind(plan));
        if (!found.isEmpty()) {
            throw SwitchingProblems.refused(found);
        }
        return plan.receivers().stream()
                .map(receiver -> area(receiver, points.count(plan.leaving(), receiver.area(), plan.plannedOn())))
                .toList();
    }

    private TransferArea area(Receiver receiver, PointCount count) {
        return new TransferArea(
                receiver.area(),
                tso(receiver.area()),
                receiver.receiving(),
                count.points(),
                count.later(),
                0,
                0,
                false);
    }

    private List<Fault> leaving(String company) {
        boolean retailer = masters.current()
                .company(company, clock.today())
                .filter(found -> found.is(Role.RETAILER))
                .isPresent();
        return retailer ? List.of() : List.of(faults.of("SWI-1501", "leaving", company, null));
    }

    private List<Fault> day(LocalDate day) {
        LocalDate today = clock.today();
        LocalDate first = today.plusDays(limits.number("transfer.lead.days", today));
        LocalDate last = today.plusMonths(limits.number("application.ahead.months", today));
        return day.isBefore(first) || day.isAfter(last)
                ? List.of(faults.of("SWI-1002", "plannedOn", day, first + "–" + last))
                : List.of();
    }

    private List<Fault> receiver(Receiver receiver, TransferPlan plan) {
        boolean there = isOperator(receiver.receiving(), receiver.area(), clock.today())
                && isOperator(receiver.receiving(), receiver.area(), plan.plannedOn());
        return there && !receiver.receiving().equals(plan.leaving())
                ? List.of()
                : List.of(faults.of("SWI-1502", "receiving", receiver.receiving(), receiver.area()));
    }

    /** Whether a company may supply points of an area now. */
    boolean isOperator(String company, String area) {
        return isOperator(company, area, clock.today());
    }

    private boolean isOperator(String company, String area, LocalDate day) {
        return masters.current().operatorsOf(company, day).stream()
                .map(Operator::area)
                .anyMatch(area::equals);
    }

    /** Each area with points has one receiver. */
    private List<Fault> leftBehind(TransferPlan plan) {
        List<Fault> found = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Receiver receiver : plan.receivers()) {
            if (!covered.add(receiver.area())) {
                found.add(faults.of("SWI-1504", "area", receiver.area(), null));
            }
        }
        for (Area area : masters.current().areas(clock.today())) {
            int count =
                    points.count(plan.leaving(), area.code(), plan.plannedOn()).points();
            if (count > 0 && !covered.contains(area.code())) {
                found.add(faults.of("SWI-1503", "receivers", area.code(), count));
            }
        }
        return found;
    }

    private String tso(String area) {
        return masters.current().tso(area, clock.today()).orElseThrow().company();
    }
}
