package org.koiki.supplypoint.store;

import static org.koiki.supplypoint.Task.Kind.CONTRACT_BACKDATED;
import static org.koiki.supplypoint.Task.Kind.CONTRACT_CONFLICT;
import static org.koiki.supplypoint.Task.Kind.CONTRACT_WAITS;
import static org.koiki.supplypoint.Task.Kind.CONTRACT_WITHOUT_GENERATION;
import static org.koiki.supplypoint.Task.Kind.METER_BEFORE_CONTRACT;
import static org.koiki.supplypoint.Task.Kind.METER_WAITS;
import static org.koiki.supplypoint.Task.Kind.PAST_CORRECTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.ContractsOverlap;
import org.koiki.supplypoint.Limits;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.Task;
import org.koiki.supplypoint.check.ContractChecks;
import org.koiki.supplypoint.check.Fault;
import org.koiki.supplypoint.check.Faults;
import org.koiki.supplypoint.store.TaskRows.Open;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredIntake implements MasterIntake {
    private static final int AT_ONCE = 1_000;

    private final Contracts contracts;
    private final SupplyPoints points;
    private final ContractChecks checks;
    private final TaskRows tasks;
    private final Limits limits;
    private final AuditTrail audit;
    private final MarketClock clock;

    StoredIntake(
            Contracts contracts,
            SupplyPoints points,
            ContractChecks checks,
            TaskRows tasks,
            Limits limits,
            AuditTrail audit,
            MarketClock clock) {
        this.contracts = contracts;
        this.points = points;
        this.checks = checks;
        this.tasks = tasks;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Contract> begin(SupplyPointNumber point, ContractTerms terms, Actor actor) {
        if (points.find(point).isEmpty()) {
            keep(point, CONTRACT_WAITS, TaskRows.given(terms), actor);
            return Optional.empty();
        }
        LocalDate earliest = clock.today().minusDays(limits.daysBack());
        if (terms.days().from().isBefore(earliest)) {
            keep(point, CONTRACT_BACKDATED, TaskRows.given(terms), actor);
            return Optional.empty();
        }
        return Optional.of(contracts.begin(point, terms, actor));
    }

    @Override
    public Contract correct(SupplyPointNumber point, long contract, ContractTerms terms, Actor actor) {
        Validity before = contracts.of(point).stream()
                .filter(held -> held.id() == contract)
                .map(held -> held.terms().days())
                .findFirst()
                .orElseThrow(() -> PointProblems.unknownContract(point, contract));
        Contract corrected = contracts.correct(point, contract, terms, actor);
        if (!before.equals(terms.days()) && touchesThePast(before, terms.days())) {
            Map<String, @Nullable Object> given = TaskRows.days(terms.days());
            given.put("contract", contract);
            given.put("fromBefore", before.from().toString());
            given.put(
                    "untilBefore",
                    before.until() == null ? null : before.until().toString());
            keep(point, PAST_CORRECTED, given, actor);
        }
        return corrected;
    }

    private boolean touchesThePast(Validity before, Validity after) {
        LocalDate today = clock.today();
        return (!before.from().equals(after.from()) && (isPast(before.from(), today) || isPast(after.from(), today)))
                || (!Objects.equals(before.until(), after.until())
                        && (isPast(before.until(), today) || isPast(after.until(), today)));
    }

    private static boolean isPast(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    @Override
    public boolean put(SupplyPointNumber point, Meter meter, Actor actor) {
        if (points.find(point).isEmpty()) {
            keep(point, METER_WAITS, TaskRows.given(meter), actor);
            return false;
        }
        install(point, meter, actor);
        return true;
    }

    /** Puts a meter of a point that is known. */
    private void install(SupplyPointNumber point, Meter meter, Actor actor) {
        boolean exchange = points.meters(point).stream()
                .anyMatch(known -> known.days().from().isBefore(meter.days().from()));
        points.put(point, meter, actor);
        contracts
                .on(point, clock.today())
                .filter(supplying -> exchange
                        && meter.days().from().isBefore(supplying.terms().days().from()))
                .ifPresent(supplying -> keep(point, METER_BEFORE_CONTRACT, exchange(meter, supplying), actor));
    }

    private static Map<String, @Nullable Object> exchange(Meter meter, Contract supplying) {
        Map<String, @Nullable Object> given = TaskRows.given(meter);
        given.put("contract", supplying.id());
        given.put("contractFrom", supplying.terms().days().from().toString());
        return given;
    }

    @Override
    public int applyWaiting(int area, Actor actor) {
        List<SupplyPointNumber> arrived = tasks.arrived(area, AT_ONCE);
        arrived.forEach(point -> tasks.waiting(point).forEach(task -> applyOrConflict(task, actor)));
        return arrived.size();
    }

    private void applyOrConflict(Open task, Actor actor) {
        boolean contract = task.kind() == CONTRACT_WAITS;
        Optional<ContractsOverlap> overlap = contract ? inTheWay(task) : Optional.empty();
        if (contract && !faults(task).isEmpty()) {
            conflict(task, CONTRACT_WITHOUT_GENERATION, TaskRows.given(task.terms()), actor);
        } else if (overlap.isPresent()) {
            Map<String, @Nullable Object> given = TaskRows.given(task.terms());
            given.put("standing", overlap.get().standing().id());
            conflict(task, CONTRACT_CONFLICT, given, actor);
        } else {
            apply(task, actor);
            tasks.settle(task.id(), "APPLIED", null, clock.now());
        }
    }

    private void conflict(Open task, Task.Kind kind, Map<String, @Nullable Object> given, Actor actor) {
        keep(task.point(), kind, given, actor);
        tasks.settle(task.id(), "CONFLICT", null, clock.now());
    }

    /** What is wrong with a contract at its point, now that it is known. */
    private List<Fault> faults(Open task) {
        Faults faults = new Faults();
        points.find(task.point()).ifPresent(known -> checks.check(known.point(), task.terms(), faults));
        return faults.all();
    }

    private Optional<ContractsOverlap> inTheWay(Open task) {
        return contracts.of(task.point()).stream()
                .filter(standing ->
                        standing.terms().days().overlaps(task.terms().days()))
                .findFirst()
                .map(standing -> new ContractsOverlap(standing, task.terms().days()));
    }

    private void apply(Open task, Actor actor) {
        switch (task.kind()) {
            case CONTRACT_WAITS, CONTRACT_CONFLICT, CONTRACT_WITHOUT_GENERATION, CONTRACT_BACKDATED ->
                begin(task, actor);
            case METER_WAITS -> install(task.point(), task.meter(), actor);
            case METER_BEFORE_CONTRACT, PAST_CORRECTED -> {}
        }
    }

    private void begin(Open task, Actor actor) {
        List<Fault> faults = faults(task);
        if (!faults.isEmpty()) {
            throw PointProblems.refused(faults);
        }
        contracts.begin(task.point(), task.terms(), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Task> tasks(List<Integer> areas, long after, int most) {
        return Page.of(tasks.open(areas, after, most + 1), most, open -> Long.toString(open.id()))
                .map(Open::shown);
    }

    @Override
    public void settle(long id, List<Integer> areas, boolean apply, Actor actor) {
        Open task = tasks.lock(id)
                .filter(open -> areas.contains(open.point().areaNumber()))
                .orElseThrow(() -> PointProblems.unknownTask(id));
        if (apply) {
            apply(task, actor);
        }
        String outcome = apply ? "APPLIED" : "DROPPED";
        tasks.settle(id, outcome, actor.user(), clock.now());
        record(task.point(), "point.task.settle", "%s %d %s".formatted(task.kind(), id, outcome), actor);
    }

    private void keep(SupplyPointNumber point, Task.Kind kind, Map<String, @Nullable Object> given, Actor actor) {
        tasks.add(point, kind, given, clock.now());
        record(point, "point.task", kind.name(), actor);
    }

    private void record(SupplyPointNumber point, String action, String detail, Actor actor) {
        audit.record(new AuditEntry(actor, action, point.digits(), null, Outcome.DONE, detail));
    }
}
