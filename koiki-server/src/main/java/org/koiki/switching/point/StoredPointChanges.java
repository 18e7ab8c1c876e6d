package org.koiki.switching.point;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.Use;
import org.koiki.switching.identity.Person;
import org.koiki.switching.rule.Supply;
import org.springframework.stereotype.Component;

@Component
class StoredPointChanges implements PointChanges {
    private static final Actor HUB = new Actor(null, null, null, null);

    private final Points known;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final Masters masters;
    private final MarketClock clock;

    StoredPointChanges(Points known, SupplyPoints points, Contracts contracts, Masters masters, MarketClock clock) {
        this.known = known;
        this.points = points;
        this.contracts = contracts;
        this.masters = masters;
        this.clock = clock;
    }

    @Override
    public List<Supply> contracts(String number, LocalDate day) {
        return known.find(number, day).orElseThrow().contracts().stream()
                .map(PointContract::supply)
                .toList();
    }

    @Override
    public void end(String number, String company, LocalDate on) {
        Contract standing = contract(number, company, on.minusDays(1));
        contracts.end(standing.point(), standing.id(), on, HUB);
    }

    @Override
    public void endFormer(String number, String company, LocalDate handedOver, LocalDate on) {
        Contract taken = contract(number, company, handedOver);
        contracts.cancel(taken.point(), taken.id(), HUB);
        if (on.isBefore(handedOver)) {
            Contract former = contracts.on(taken.point(), on.minusDays(1)).orElseThrow();
            contracts.end(former.point(), former.id(), on, HUB);
        }
    }

    @Override
    public void leave(String number, LocalDate on, boolean removed) {
        ContractState state = removed ? ContractState.ENDED_REMOVED : ContractState.ENDED_IDLE;
        SupplyPoint point = point(number);
        points.put(point.used(new Use(state, null, on)), null, HUB);
    }

    @Override
    public void begin(NewContract wanted, NewWheeling wheeling) {
        SupplyPoint point = point(wanted.number());
        ContractTerms terms = new ContractTerms(
                new Validity(wanted.from(), null),
                operator(wanted.company(), point.number().area()),
                wanted.group(),
                wanted.customer().contractNumber(),
                customer(wanted.customer(), wanted.phone()));
        contracts.begin(point.number(), terms, HUB);
        SupplyPoint wheeled = point.wheeled(wheeling.over(point.wheeling()), wanted.from());
        points.put(wheeled.used(new Use(ContractState.IN_USE, null, wanted.from())), null, HUB);
    }

    @Override
    public void current(String number, int ampere, LocalDate on) {
        SupplyPoint point = point(number);
        points.put(point.wheeled(NewWheeling.ofCurrent(ampere).over(point.wheeling()), on), null, HUB);
    }

    @Override
    public void power(String number, int kilowatts, LocalDate on) {
        SupplyPoint point = point(number);
        points.put(point.wheeled(NewWheeling.ofPower(kilowatts).over(point.wheeling()), on), null, HUB);
    }

    @Override
    public void customer(String number, String company, LocalDate on, Person customer, @Nullable String phone) {
        Contract standing = contract(number, company, on);
        ContractTerms terms = standing.terms();
        String contractNumber = customer.contractNumber() == null ? terms.number() : customer.contractNumber();
        contracts.change(
                standing.point(), standing.id(), on, contractNumber, changed(terms.customer(), customer, phone), HUB);
    }

    @Override
    public LocalDate handOver(String number, String from, String to, LocalDate on) {
        SupplyPointNumber point = SupplyPointNumber.of(number);
        String operator = operator(to, point.area());
        List<LocalDate> first = contracts.of(point).stream()
                .filter(contract -> isOf(from, contract) && lasts(contract, on))
                .map(contract -> handOver(contract, operator, on))
                .toList();
        if (first.isEmpty()) {
            throw new IllegalStateException("no contract of " + from + " on or after " + on);
        }
        return first.getFirst();
    }

    private LocalDate handOver(Contract contract, String operator, LocalDate on) {
        ContractTerms terms = contract.terms();
        LocalDate first = terms.days().from().isAfter(on) ? terms.days().from() : on;
        contracts.end(contract.point(), contract.id(), first, HUB);
        Validity rest = new Validity(first, terms.days().until());
        contracts.begin(contract.point(), new ContractTerms(rest, operator, null, null, terms.customer()), HUB);
        return first;
    }

    private static boolean lasts(Contract contract, LocalDate day) {
        LocalDate until = contract.terms().days().until();
        return until == null || until.isAfter(day);
    }

    @Override
    public void restore(String number, String company, LocalDate on) {
        Contract wrong = contract(number, company, on);
        SupplyPointNumber point = wrong.point();
        Contract former = contracts.on(point, on.minusDays(1)).orElseThrow();
        contracts.cancel(point, wrong.id(), HUB);
        Validity whole =
                new Validity(former.terms().days().from(), wrong.terms().days().until());
        contracts.move(point, former.id(), whole, HUB);
    }

    /** What is not given stays. */
    private static Customer changed(Customer before, Person now, @Nullable String phone) {
        return new Customer(
                now.name() == null ? before.name() : now.name(),
                now.kana() == null ? before.kana() : now.kana(),
                phone == null ? before.phone() : phone);
    }

    private static Customer customer(Person person, @Nullable String phone) {
        return new Customer(person.name() == null ? "" : person.name(), person.kana(), phone);
    }

    private SupplyPoint point(String number) {
        return points.find(SupplyPointNumber.of(number)).orElseThrow().point();
    }

    /** The contract of a day with what it says last of its customer, whatever day that is for. */
    private Contract contract(String number, String company, LocalDate day) {
        return contracts.of(SupplyPointNumber.of(number)).stream()
                .filter(contract -> contract.terms().days().covers(day) && isOf(company, contract))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contract of " + company + " on " + day));
    }

    /** By the code that a company holds, or that ended with yesterday. */
    private boolean isOf(String company, Contract contract) {
        String code = contract.terms().retailer();
        return masters.current()
                .operator(code, clock.today())
                .or(() -> masters.current().operator(code, clock.today().minusDays(1)))
                .filter(operator -> operator.company().equals(company))
                .isPresent();
    }

    private String operator(String company, String area) {
        return masters.current().operatorsOf(company, clock.today()).stream()
                .filter(operator -> area.equals(operator.area()))
                .map(Operator::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no operator code of " + company + " in " + area));
    }
}
