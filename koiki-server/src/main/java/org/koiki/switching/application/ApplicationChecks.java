package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Masters;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.PointContract;
import org.koiki.switching.relay.Relay;
import org.koiki.switching.rule.Applied;
import org.koiki.switching.rule.DateCase;
import org.koiki.switching.rule.DateCheck;
import org.koiki.switching.rule.DepartureCheck;
import org.koiki.switching.rule.Determinations;
import org.koiki.switching.rule.Determinations.Form;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.OrderCheck;
import org.koiki.switching.rule.PointRecord;
import org.koiki.switching.rule.SwitchingDates;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Component;

/** All checks of an application before it is taken. */
@Component
class ApplicationChecks {
    private final FieldChecks fields;
    private final Lookups lookups;
    private final SwitchingDates switchingDates;
    private final DateCheck dates;
    private final OrderCheck order;
    private final DepartureCheck departures;
    private final Determinations determinations;
    private final Faults faults;
    private final Masters masters;
    private final MarketClock clock;

    ApplicationChecks(
            FieldChecks fields,
            Lookups lookups,
            SwitchingDates switchingDates,
            DateCheck dates,
            OrderCheck order,
            DepartureCheck departures,
            Determinations determinations,
            Faults faults,
            Masters masters,
            MarketClock clock) {
        this.fields = fields;
        this.lookups = lookups;
        this.switchingDates = switchingDates;
        this.dates = dates;
        this.order = order;
        this.departures = departures;
        this.determinations = determinations;
        this.faults = faults;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * An application that may be taken. Otherwise it is refused with every fault.
     *
     * @param open what else is in process for the point
     */
    NewApplication check(Content content, String company, List<Applied> open) {
        requireFields(content);
        return check(content, company, open, lookups.of(List.of(content), Set.of(company)));
    }

    /** What names no point is refused with all faults of its fields. */
    void requireNumber(Content content) {
        if (!TextCheck.isNumber(content.head().supplyPoint())) {
            requireFields(content);
        }
    }

    /** What is wrong by itself is refused with all faults of its fields. */
    void requireFields(Content content) {
        refuseIfAny(fields.check(content, clock.today()));
    }

    /** Checks an application whose fields are right. @param known what was looked up for it and others */
    NewApplication check(Content content, String company, List<Applied> open, Known known) {
        LocalDate today = clock.today();
        String number = content.head().supplyPoint();
        Point point = known.point(number)
                .orElseThrow(
                        () -> SwitchingProblems.refused(List.of(faults.of("SWI-1004", "supplyPoint", number, null))));
        DateCase asked = asked(content, point, today);
        refuseIfAny(rules(content, company, point, asked, open, known));
        LocalDate matchBy = content.kind().isHalfOfSwitch()
                ? switchingDates.lastMatchingDay(asked, content.head().date()).orElseThrow()
                : null;
        return new NewApplication(content, company, point.tsoCompany(), matchBy);
    }

    private List<Fault> rules(
            Content content, String company, Point point, DateCase asked, List<Applied> open, Known known) {
        ApplicationHead head = content.head();
        PointRecord record = new PointRecord(
                point.contracts().stream().map(PointContract::supply).toList(), open);
        Applied wanted = new Applied("", content.kind(), company, head.date());
        return Stream.of(
                        family(head, point),
                        scope(point),
                        facilities(content, point),
                        operator(company, point),
                        dates.check(
                                asked,
                                "date",
                                head.date(),
                                content.appointed(),
                                isAgreed(content, company, open, known)),
                        order.check(wanted, record),
                        departure(wanted, known),
                        method(content, point),
                        group(content, point),
                        relay(content, company, known))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fault> departure(Applied wanted, Known known) {
        return wanted.kind().begins()
                ? departures.check(
                        wanted.company(), known.departures(wanted.company()), "date", wanted.on(), clock.today())
                : Optional.empty();
    }

    private static DateCase asked(Content content, Point point, LocalDate today) {
        return new DateCase(
                point.tso(),
                content.head().family(),
                content.kind(),
                content.head().works(),
                today,
                point.readings());
    }

    private Optional<Fault> family(ApplicationHead head, Point point) {
        return head.family() == point.family()
                ? Optional.empty()
                : Optional.of(faults.of("SWI-1005", "family", point.number(), point.family()));
    }

    /** Points of 500 kW and more, and of special high voltage, are applied for elsewhere. */
    private Optional<Fault> scope(Point point) {
        boolean within = point.voltage() == VoltageClass.LOW || point.voltage() == VoltageClass.HIGH_SMALL;
        return within
                ? Optional.empty()
                : Optional.of(faults.of("SWI-1009", "supplyPoint", point.number(), point.voltage()));
    }

    /** Where the facilities are gone nobody moves in. */
    private Optional<Fault> facilities(Content content, Point point) {
        boolean gone = content instanceof MoveIn && point.state() == ContractState.ENDED_REMOVED;
        return gone
                ? Optional.of(faults.of("SWI-1010", "supplyPoint", point.number(), point.state()))
                : Optional.empty();
    }

    /** The other side has agreed to the day: by its OK to the relay, or by its half that waits. */
    private boolean isAgreed(Content content, String company, List<Applied> open, Known known) {
        LocalDate day = content.head().date();
        boolean byRelay = known.relay(content)
                .filter(relay -> isParty(content, company, relay))
                .filter(relay -> relay.content().wishedOn().equals(day))
                .isPresent();
        return byRelay
                || content.kind().isHalfOfSwitch()
                        && open.stream()
                                .anyMatch(half -> half.kind().isHalfOfSwitch()
                                        && half.kind() != content.kind()
                                        && !half.company().equals(company)
                                        && half.on().equals(day));
    }

    private Optional<Fault> operator(String company, Point point) {
        boolean held = masters.current().operatorsOf(company, clock.today()).stream()
                .anyMatch(operator -> point.area().equals(operator.area()));
        return held ? Optional.empty() : Optional.of(faults.of("SWI-1006", "supplyPoint", point.area(), null));
    }

    /** A balancing group that is named is a demand group of the point's area. */
    private Optional<Fault> group(Content content, Point point) {
        String group = switch (content) {
            case SwitchStart start -> start.balancingGroup();
            case MoveIn moveIn -> moveIn.balancingGroup();
            default -> null;
        };
        if (group == null) {
            return Optional.empty();
        }
        boolean fits = masters.current()
                .group(group, content.head().date())
                .filter(found -> found.kind() == BalancingGroup.Kind.DEMAND
                        && found.area().equals(point.area()))
                .isPresent();
        return fits ? Optional.empty() : Optional.of(faults.of("SWI-1008", "balancingGroup", group, point.area()));
    }

    /** The determination method is needed in low voltage, and has to be one that may follow the former one. */
    private Optional<Fault> method(Content content, Point point) {
        return switch (content) {
            case SwitchStart start -> method(start.form(), start.method(), point);
            case MoveIn moveIn -> method(moveIn.form(), moveIn.method(), point);
            default -> Optional.empty();
        };
    }

    private Optional<Fault> method(@Nullable Form form, @Nullable ContractDeterminationMethod method, Point point) {
        if (point.family() != Family.LV) {
            return Optional.empty();
        }
        if (form == null || method == null) {
            return Optional.of(faults.of("SWI-1001", form == null ? "form" : "method", null, null));
        }
        Set<ContractDeterminationMethod> allowed = determinations.after(form, point.method());
        return allowed.contains(method)
                ? Optional.empty()
                : Optional.of(faults.of("SWI-1201", "method", method, allowed));
    }

    private Optional<Fault> relay(Content content, String company, Known known) {
        boolean fits = content.relay() == null
                || known.relay(content)
                        .filter(relay -> isParty(content, company, relay))
                        .isPresent();
        return fits ? Optional.empty() : Optional.of(faults.of("SWI-2011", "relay", content.relay(), null));
    }

    /** The relay is of the point, and the company its new retailer, or the old one where it ends the contract. */
    private static boolean isParty(Content content, String company, Relay relay) {
        boolean start = content.kind() == ApplicationKind.SWITCH_START;
        return relay.content().supplyPoint().equals(content.head().supplyPoint())
                && company.equals(start ? relay.newCompany() : relay.oldCompany());
    }

    private static void refuseIfAny(List<Fault> found) {
        if (!found.isEmpty()) {
            throw SwitchingProblems.refused(new ArrayList<>(found));
        }
    }
}
