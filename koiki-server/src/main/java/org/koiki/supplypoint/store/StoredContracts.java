package org.koiki.supplypoint.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.ContractedPoint;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.ContractsOverlap;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.FormerCustomer;
import org.koiki.supplypoint.PointCount;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredContracts implements Contracts {
    private static final long NONE = 0;

    private final ContractRows rows;
    private final FormerCustomerRows customers;
    private final PointRows points;
    private final AuditTrail audit;
    private final MarketClock clock;

    StoredContracts(
            ContractRows rows, FormerCustomerRows customers, PointRows points, AuditTrail audit, MarketClock clock) {
        this.rows = rows;
        this.customers = customers;
        this.points = points;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contract> on(SupplyPointNumber point, LocalDate day) {
        return rows.on(point, day);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contract> on(SupplyPointNumber point, LocalDate day, Instant known) {
        return rows.on(point, day, known);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contract> of(SupplyPointNumber point) {
        return rows.of(point);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContractedPoint> at(SupplyPointNumber point) {
        return at(List.of(point)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContractedPoint> at(Collection<SupplyPointNumber> points) {
        return points.stream().collect(Collectors.groupingBy(SupplyPointNumber::areaNumber)).entrySet().stream()
                .flatMap(area -> rows.at(area.getKey(), area.getValue()).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contract> history(SupplyPointNumber point) {
        return rows.history(point);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FormerCustomer> formerCustomers(SupplyPointNumber point) {
        return customers.of(point);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contract> of(String area, String retailer, LocalDate day, @Nullable SupplyPointNumber after, int most) {
        return rows.of(Integer.parseInt(area), retailer, day, after, most);
    }

    @Override
    @Transactional(readOnly = true)
    public PointCount count(String area, String retailer, LocalDate day) {
        return rows.count(Integer.parseInt(area), retailer, day);
    }

    @Override
    public Contract begin(SupplyPointNumber point, ContractTerms terms, Actor actor) {
        long at = lock(point);
        requireFree(point, terms.days(), NONE);
        long id = rows.insert(point.areaNumber(), at, terms, null, clock.now());
        record(point, "contract.begin", id, terms.days(), actor);
        return find(point, id);
    }

    @Override
    public Contract end(SupplyPointNumber point, long contract, LocalDate until, Actor actor) {
        lock(point);
        Contract held = find(point, contract);
        LocalDate from = held.terms().days().from();
        if (until.isBefore(from)) {
            throw PointProblems.endsBeforeItBegins(from, until);
        }
        return until.equals(from)
                ? cancel(point, contract, actor)
                : replace(held, held.terms().on(new Validity(from, until)), "contract.end", actor);
    }

    @Override
    public Contract move(SupplyPointNumber point, long contract, Validity days, Actor actor) {
        lock(point);
        Contract held = find(point, contract);
        return replace(held, held.terms().on(days), "contract.move", actor);
    }

    @Override
    public Contract correct(SupplyPointNumber point, long contract, ContractTerms terms, Actor actor) {
        lock(point);
        return replace(find(point, contract), terms, "contract.correct", actor);
    }

    @Override
    public Contract change(
            SupplyPointNumber point,
            long contract,
            LocalDate on,
            @Nullable String number,
            Customer customer,
            Actor actor) {
        lock(point);
        Contract held = find(point, contract);
        ContractTerms changed = held.terms().of(number, customer);
        if (!changed.equals(held.terms())) {
            customers.keep(held, on, clock.now());
        }
        return replace(held, changed, "contract.change", actor);
    }

    @Override
    public Contract cancel(SupplyPointNumber point, long contract, Actor actor) {
        long at = lock(point);
        Contract held = find(point, contract);
        rows.retire(point.areaNumber(), at, contract, clock.now());
        record(point, "contract.cancel", contract, held.terms().days(), actor);
        return held;
    }

    private Contract replace(Contract held, ContractTerms terms, String action, Actor actor) {
        SupplyPointNumber point = held.point();
        if (held.terms().equals(terms)) {
            return held;
        }
        requireFree(point, terms.days(), held.id());
        long at = lock(point);
        Instant now = clock.now();
        rows.retire(point.areaNumber(), at, held.id(), now);
        rows.insert(point.areaNumber(), at, terms, held.id(), now);
        if (!terms.days().from().equals(held.terms().days().from())) {
            customers.begin(held, terms.days().from());
        }
        record(point, action, held.id(), terms.days(), actor);
        return find(point, held.id());
    }

    private long lock(SupplyPointNumber point) {
        return points.lock(point).orElseThrow(() -> PointProblems.unknown(point));
    }

    private void requireFree(SupplyPointNumber point, Validity days, long except) {
        rows.inTheWay(point, days, except).ifPresent(standing -> {
            throw new ContractsOverlap(standing, days);
        });
    }

    private Contract find(SupplyPointNumber point, long contract) {
        return rows.of(point).stream()
                .filter(found -> found.id() == contract)
                .findFirst()
                .orElseThrow(() -> PointProblems.unknownContract(point, contract));
    }

    private void record(SupplyPointNumber point, String action, long contract, Validity days, Actor actor) {
        String detail = "contract %d from %s until %s".formatted(contract, days.from(), days.until());
        audit.record(new AuditEntry(actor, action, point.digits(), null, Outcome.DONE, detail));
    }
}
