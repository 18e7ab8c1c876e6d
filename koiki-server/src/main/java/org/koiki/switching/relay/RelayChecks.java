package org.koiki.switching.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.Works;
import org.koiki.switching.identity.IdentityCheck;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.PointContract;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.Applied;
import org.koiki.switching.rule.DateCase;
import org.koiki.switching.rule.DateCheck;
import org.koiki.switching.rule.DepartureCheck;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.OrderCheck;
import org.koiki.switching.rule.PointRecord;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Component;

/** What the hub checks of a relay before the old retailer sees it: point, current contract, date, identity. */
@Component
class RelayChecks {
    private final Points points;
    private final DateCheck dates;
    private final OrderCheck order;
    private final DepartureCheck departures;
    private final IdentityCheck identity;
    private final Faults faults;
    private final Limits limits;
    private final Masters masters;
    private final BusinessDays calendar;
    private final MarketClock clock;

    RelayChecks(
            Points points,
            DateCheck dates,
            OrderCheck order,
            DepartureCheck departures,
            IdentityCheck identity,
            Faults faults,
            Limits limits,
            Masters masters,
            BusinessDays calendar,
            MarketClock clock) {
        this.points = points;
        this.dates = dates;
        this.order = order;
        this.departures = departures;
        this.identity = identity;
        this.faults = faults;
        this.limits = limits;
        this.masters = masters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the hub found out about a relay that may go to the old retailer. Otherwise it is refused with every fault. */
    Checked check(RelayContent content, String company) {
        refuseIfAny(fields(content));
        LocalDate today = clock.today();
        Point point = points.find(content.supplyPoint(), today)
                .orElseThrow(() -> SwitchingProblems.refused(
                        List.of(faults.of("SWI-1004", "supplyPoint", content.supplyPoint(), null))));
        refuseIfAny(rules(content, point, company, today));
        PointContract current = point.contractOn(content.wishedOn()).orElseThrow();
        return new Checked(
                point.tsoCompany(),
                current.company(),
                identity.compare(content.person(), current.customer()),
                deadlines(today));
    }

    private List<Fault> fields(RelayContent content) {
        return new TextCheck(faults)
                .point(content.supplyPoint())
                .required("contractNumber", content.contractNumber())
                .required("customerName", content.customerName())
                .text("customerKana", content.customerKana())
                .required("address", content.address())
                .text("building", content.building())
                .text("contact", content.contact())
                .phone("phone", content.phone())
                .faults();
    }

    private List<Fault> rules(RelayContent content, Point point, String company, LocalDate today) {
        ApplicationKind kind = ApplicationKind.SWITCH_START;
        DateCase asked = new DateCase(point.tso(), content.family(), kind, Works.NONE, today, point.readings());
        PointRecord record = new PointRecord(
                point.contracts().stream().map(PointContract::supply).toList(), List.of());
        Applied wanted = new Applied("", kind, company, content.wishedOn());
        return Stream.of(
                        family(content, point),
                        operator(company, point),
                        dates.check(asked, "wishedOn", content.wishedOn(), content.appointed(), false),
                        order.check(wanted, record),
                        departures.check(company, "wishedOn", content.wishedOn(), today))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fault> family(RelayContent content, Point point) {
        return content.family() == point.family()
                ? Optional.empty()
                : Optional.of(faults.of("SWI-1005", "family", point.number(), point.family()));
    }

    private Optional<Fault> operator(String company, Point point) {
        boolean held = masters.current().operatorsOf(company, clock.today()).stream()
                .anyMatch(operator -> point.area().equals(operator.area()));
        return held ? Optional.empty() : Optional.of(faults.of("SWI-1006", "supplyPoint", point.area(), null));
    }

    private Deadlines deadlines(LocalDate today) {
        return new Deadlines(
                after(today, "relay.reminder.businessDays"),
                after(today, "relay.escalation.businessDays"),
                after(today, "relay.lapse.businessDays"));
    }

    private LocalDate after(LocalDate today, String limit) {
        return calendar.plus(today, limits.number(limit, today));
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw SwitchingProblems.refused(faults);
        }
    }
}
