package org.koiki.supplypoint.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.access.Right;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.FormerCustomer;
import org.koiki.supplypoint.KeptPoint;
import org.koiki.supplypoint.LookCount;
import org.koiki.supplypoint.OpenApplications;
import org.koiki.supplypoint.PointLooks;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.search.FoundPoints;
import org.koiki.supplypoint.search.PointSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points as a caller may see them: a retailer those that it supplies or will supply, with its own contracts, and of others in its
 * areas the facilities alone (設備情報照会); the TSO of the area and the coordinator all of them. Every look says what it is for and
 * goes into the audit trail. The supplier of the point sees it as well, but not a look at facilities, which would tell it of a
 * switch before its time: that one the TSO sees, whose data they are.
 */
@Service
@Transactional(noRollbackFor = Problem.class)
public class VisiblePoints implements PointLooks {
    private final SupplyPoints points;
    private final Contracts contracts;
    private final OpenApplications applications;
    private final PointSearch search;
    private final OwnAreas areas;
    private final Purposes purposes;
    private final Masters masters;
    private final AuditTrail audit;
    private final LookCount counted;
    private final MarketClock clock;

    VisiblePoints(
            SupplyPoints points,
            Contracts contracts,
            OpenApplications applications,
            PointSearch search,
            OwnAreas areas,
            Purposes purposes,
            Masters masters,
            AuditTrail audit,
            LookCount counted,
            MarketClock clock) {
        this.points = points;
        this.contracts = contracts;
        this.applications = applications;
        this.search = search;
        this.areas = areas;
        this.purposes = purposes;
        this.masters = masters;
        this.audit = audit;
        this.counted = counted;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem {@code POINT-PURPOSE}, {@code POINT-UNKNOWN} */
    public PointSheet find(SupplyPointNumber number, @Nullable String purpose, Caller caller) {
        String why = purposes.required(purpose);
        Predicate<Contract> shown = shown(number, caller);
        if (!isOwn(number, caller, shown) && areas.supplies(number.area(), caller)) {
            return facilities(number, why, caller);
        }
        KeptPoint kept = visible(number, caller, shown, why);
        record(number, "point.look", why, caller);
        return sheet(kept, views(number, contracts.of(number), null, shown, caller), false, caller);
    }

    @Override
    public boolean look(SupplyPointNumber point, String purpose, Caller caller) {
        try {
            find(point, purpose, caller);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Override
    public boolean glance(SupplyPointNumber point, String purpose, Caller caller) {
        return counted.lately(caller, point.digits()) ? isVisible(point, caller) : look(point, purpose, caller);
    }

    private boolean isVisible(SupplyPointNumber number, Caller caller) {
        return (isOwn(number, caller, shown(number, caller)) || areas.supplies(number.area(), caller))
                && points.find(number).isPresent();
    }

    private PointSheet facilities(SupplyPointNumber number, String why, Caller caller) {
        KeptPoint kept = points.find(number).orElseThrow(() -> refused(number, caller, why));
        String keeper = areas.keeper(number.area()).orElse(null);
        looked(
                number,
                new AuditEntry(caller.actor(), "point.facilities", number.digits(), keeper, Outcome.DONE, why),
                caller);
        return sheet(kept, List.of(), true, caller);
    }

    private PointSheet sheet(KeptPoint kept, List<ContractView> views, boolean facilitiesOnly, Caller caller) {
        SupplyPoint point = kept.point();
        return new PointSheet(
                point.number().digits(),
                point.family(),
                point.voltage(),
                point.place(),
                point.wheeling(),
                point.reading(),
                point.servicePole(),
                point.generation(),
                point.islandTerms(),
                point.use(),
                kept.version(),
                kept.changedAt(),
                points.meters(point.number()).stream().map(MeterView::of).toList(),
                views,
                applications.of(point.number(), facilitiesOnly, caller),
                facilitiesOnly,
                PointSheet.hint(point));
    }

    /**
     * Everything that was ever held of the contracts of a point, in the order in which it was learnt; or what was held of a day.
     *
     * @param on only contracts that supply on this day
     * @param known only what was held at this instant of market time
     */
    public List<ContractView> history(
            SupplyPointNumber number,
            @Nullable String purpose,
            @Nullable LocalDate on,
            @Nullable Instant known,
            Caller caller) {
        String why = purposes.required(purpose);
        Predicate<Contract> shown = shown(number, caller);
        visible(number, caller, shown, why);
        record(number, "point.history", why, caller);
        return views(
                number,
                contracts.history(number).stream()
                        .filter(contract ->
                                on == null || contract.terms().days().covers(on))
                        .filter(contract -> known == null || wasHeld(contract, known))
                        .toList(),
                on,
                shown,
                caller);
    }

    private static boolean wasHeld(Contract contract, Instant known) {
        Instant until = contract.knownUntil();
        return !contract.knownFrom().isAfter(known) && (until == null || known.isBefore(until));
    }

    /** Points without customers, found by parts of their address or else by a meter. */
    public FoundPoints search(
            @Nullable String address,
            @Nullable String meter,
            @Nullable String area,
            @Nullable String purpose,
            @Nullable String cursor,
            int limit,
            Caller caller) {
        String why = purposes.required(purpose);
        FoundPoints found = address != null
                ? search.byAddress(address, area, cursor, limit)
                : search.byMeter(meter == null ? "" : meter, limit);
        String detail = "%s, by %s: %d"
                .formatted(
                        why,
                        address == null ? "meter" : "address",
                        found.items().size());
        audit.record(new AuditEntry(caller.actor(), "point.search", area, null, Outcome.DONE, detail));
        counted.looked(
                caller, "search", area == null ? null : areas.keeper(area).orElse(null), why, 1);
        return found;
    }

    private Predicate<Contract> shown(SupplyPointNumber number, Caller caller) {
        if (areas.seen(caller).contains(number.area())) {
            return contract -> true;
        }
        Set<String> own = areas.operators(caller);
        return contract -> own.contains(contract.terms().retailer());
    }

    private boolean isOwn(SupplyPointNumber number, Caller caller, Predicate<Contract> shown) {
        LocalDate today = clock.today();
        return areas.seen(caller).contains(number.area())
                || contracts.of(number).stream().filter(shown).anyMatch(contract -> lasts(contract, today));
    }

    private KeptPoint visible(SupplyPointNumber number, Caller caller, Predicate<Contract> shown, String why) {
        Optional<KeptPoint> kept = isOwn(number, caller, shown) ? points.find(number) : Optional.empty();
        return kept.orElseThrow(() -> refused(number, caller, why));
    }

    private Problem refused(SupplyPointNumber number, Caller caller, String why) {
        looked(
                number,
                new AuditEntry(caller.actor(), "point.look", number.digits(), null, Outcome.REFUSED, why),
                caller);
        return PointProblems.unknown(number);
    }

    private static boolean lasts(Contract contract, LocalDate today) {
        LocalDate until = contract.terms().days().until();
        return until == null || until.isAfter(today);
    }

    private List<ContractView> views(
            SupplyPointNumber number,
            List<Contract> held,
            @Nullable LocalDate on,
            Predicate<Contract> shown,
            Caller caller) {
        boolean withCustomer = caller.may(Function.POINT, Right.PERSONAL_DATA);
        List<FormerCustomer> former = contracts.formerCustomers(number);
        return held.stream()
                .filter(shown)
                .map(contract -> ContractView.of(contract, former, on, withCustomer))
                .toList();
    }

    private void record(SupplyPointNumber number, String action, String purpose, Caller caller) {
        String supplier = contracts
                .on(number, clock.today())
                .flatMap(contract -> masters.current().operator(contract.terms().retailer(), clock.today()))
                .map(Operator::company)
                .filter(company -> !company.equals(caller.company().code()))
                .orElse(null);
        looked(
                number,
                new AuditEntry(caller.actor(), action, number.digits(), supplier, Outcome.DONE, purpose),
                caller);
    }

    /** A look that is refused tells something, too, and counts. */
    private void looked(SupplyPointNumber number, AuditEntry entry, Caller caller) {
        audit.record(entry);
        String purpose = Objects.requireNonNull(entry.detail());
        counted.looked(caller, number.digits(), areas.keeper(number.area()).orElse(null), purpose, 1);
    }
}
