package org.koiki.switching.point;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.ContractedPoint;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.PointCount;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.identity.Person;
import org.springframework.stereotype.Component;

/** The points and contracts of the module for supply points, with companies instead of operator codes. */
@Component
class StoredPoints implements Points {
    private final Contracts contracts;
    private final Masters masters;
    private final MarketClock clock;

    StoredPoints(Contracts contracts, Masters masters, MarketClock clock) {
        this.contracts = contracts;
        this.masters = masters;
        this.clock = clock;
    }

    @Override
    public Optional<Point> find(String number, LocalDate day) {
        return find(Map.of(number, day)).values().stream().findFirst();
    }

    @Override
    public Map<String, Point> find(Map<String, LocalDate> days) {
        Map<SupplyPointNumber, LocalDate> wanted = new HashMap<>();
        days.forEach((number, day) -> {
            if (SupplyPointNumber.faultOf(number).isEmpty()) {
                wanted.merge(SupplyPointNumber.of(number), day, (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        return contracts.at(wanted.keySet()).stream()
                .map(found -> point(
                        found, Objects.requireNonNull(wanted.get(found.point().number()))))
                .collect(Collectors.toMap(Point::number, Function.identity()));
    }

    @Override
    public PointCount count(String company, String area, LocalDate day) {
        return operator(company, area)
                .map(operator -> contracts.count(area, operator, day))
                .orElse(PointCount.NONE);
    }

    @Override
    public List<String> supplied(String company, String area, LocalDate day, String after, int most) {
        SupplyPointNumber last = after.isEmpty() ? null : SupplyPointNumber.of(after);
        return operator(company, area).stream()
                .flatMap(operator -> contracts.of(area, operator, day, last, most).stream())
                .map(contract -> contract.point().digits())
                .toList();
    }

    /** The code that a company holds, or that ended with yesterday: who leaves is taken over on the day after. */
    private Optional<String> operator(String company, String area) {
        LocalDate today = clock.today();
        return Stream.of(today, today.minusDays(1))
                .flatMap(day -> masters.current().operatorsOf(company, day).stream())
                .filter(operator -> area.equals(operator.area()))
                .map(Operator::code)
                .findFirst();
    }

    private Point point(ContractedPoint found, LocalDate day) {
        SupplyPoint point = found.point();
        String area = point.number().area();
        Operator tso = masters.current()
                .tso(area, clock.today())
                .orElseThrow(() -> new IllegalStateException("no TSO in area " + area));
        List<PointContract> standing = found.contracts().stream()
                .filter(contract -> until(contract).isAfter(day.minusDays(1)))
                .map(contract -> contract(contract, point.place()))
                .toList();
        return new Point(
                point.number().digits(),
                area,
                tso.code(),
                tso.company(),
                point.family(),
                point.voltage(),
                point.use().state(),
                point.wheeling().method(),
                point.reading().next(),
                standing);
    }

    private static LocalDate until(Contract contract) {
        LocalDate until = contract.terms().days().until();
        return until == null ? LocalDate.MAX : until;
    }

    private PointContract contract(Contract contract, Place place) {
        ContractTerms terms = contract.terms();
        String address = place.building() == null ? place.address() : place.address() + " " + place.building();
        Person customer = new Person(
                terms.number(), terms.customer().name(), terms.customer().kana(), address);
        return new PointContract(contract.id(), company(contract), terms.days(), customer);
    }

    private String company(Contract contract) {
        MasterData now = masters.current();
        String code = contract.terms().retailer();
        return now.operator(code, clock.today()).map(Operator::company).orElse(code);
    }
}
