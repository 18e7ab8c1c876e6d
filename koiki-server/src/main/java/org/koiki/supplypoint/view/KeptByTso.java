package org.koiki.supplypoint.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.KeptPoint;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.check.ContractChecks;
import org.koiki.supplypoint.check.Faults;
import org.koiki.supplypoint.check.PointChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes by the TSO that keeps the points of an area. All of them throw a {@link org.koiki.Problem}: {@code POINT-UNKNOWN} for a
 * point of another area, the code of the first fault for what a check refuses.
 */
@Service
@Transactional
public class KeptByTso {
    private final SupplyPoints points;
    private final Contracts contracts;
    private final MasterIntake intake;
    private final PointChecks pointChecks;
    private final ContractChecks contractChecks;
    private final OwnAreas areas;

    KeptByTso(
            SupplyPoints points,
            Contracts contracts,
            MasterIntake intake,
            PointChecks pointChecks,
            ContractChecks contractChecks,
            OwnAreas areas) {
        this.points = points;
        this.contracts = contracts;
        this.intake = intake;
        this.pointChecks = pointChecks;
        this.contractChecks = contractChecks;
        this.areas = areas;
    }

    /** @param version as in {@link SupplyPoints#put} */
    public KeptPoint put(SupplyPoint point, @Nullable Integer version, Caller caller) {
        requireOwn(point.number(), caller);
        Faults faults = new Faults();
        pointChecks.check(point, faults);
        refuse(faults);
        KeptPoint kept = points.put(point, version, caller.actor());
        if (kept.version() == 1) {
            intake.applyWaiting(point.number().areaNumber(), caller.actor());
        }
        return kept;
    }

    /** False when the meter waits for its point. */
    public boolean put(SupplyPointNumber point, Meter meter, Caller caller) {
        requireOwn(point, caller);
        return intake.put(point, meter, caller.actor());
    }

    /** Takes a meter out that never was at the point. */
    public void remove(SupplyPointNumber point, String meter, LocalDate since, Caller caller) {
        requireOwn(point, caller);
        points.remove(point, meter, since, caller.actor());
    }

    /** Empty when the contract was put into the work queue. */
    public Optional<ContractView> begin(SupplyPointNumber point, ContractTerms terms, Caller caller) {
        requireOwn(point, caller);
        check(point, terms);
        return intake.begin(point, terms, caller.actor()).map(this::view);
    }

    /** @param seen {@link Contract#knownFrom} of what the caller has seen; absent: whatever stands */
    public ContractView correct(
            SupplyPointNumber point, long contract, ContractTerms terms, @Nullable Instant seen, Caller caller) {
        requireOwn(point, caller);
        check(point, terms);
        requireSeen(point, contract, seen);
        return view(intake.correct(point, contract, terms, caller.actor()));
    }

    private ContractView view(Contract contract) {
        return ContractView.of(contract, contracts.formerCustomers(contract.point()), null, true);
    }

    /** @param seen as for a correction */
    public void cancel(SupplyPointNumber point, long contract, @Nullable Instant seen, Caller caller) {
        requireOwn(point, caller);
        requireSeen(point, contract, seen);
        contracts.cancel(point, contract, caller.actor());
    }

    private void requireSeen(SupplyPointNumber point, long contract, @Nullable Instant seen) {
        points.lock(point);
        contracts.of(point).stream()
                .filter(held -> held.id() == contract)
                .map(Contract::knownFrom)
                .filter(stands -> seen != null && !seen.equals(stands))
                .findAny()
                .ifPresent(stands -> {
                    throw PointProblems.contractChanged(point, contract, stands);
                });
    }

    private void check(SupplyPointNumber point, ContractTerms terms) {
        Faults faults = new Faults();
        contractChecks.check(point, terms, faults);
        points.find(point).ifPresent(known -> contractChecks.check(known.point(), terms, faults));
        refuse(faults);
    }

    private static void refuse(Faults faults) {
        if (!faults.isEmpty()) {
            throw PointProblems.refused(faults.all());
        }
    }

    /** Keeps others from changing a point of the caller until the transaction ends. */
    void lockOwn(SupplyPointNumber point, Caller caller) {
        requireOwn(point, caller);
        points.lock(point);
    }

    private void requireOwn(SupplyPointNumber point, Caller caller) {
        if (!areas.kept(caller).contains(point.area())) {
            throw PointProblems.unknown(point);
        }
    }
}
