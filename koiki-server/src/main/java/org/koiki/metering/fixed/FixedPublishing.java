package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.fixed.IssueOfUsage.Written;
import org.koiki.metering.intake.EnergyMeters;
import org.koiki.metering.publication.DailyIssue;
import org.koiki.metering.publication.DailyIssues;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes fixed usage (確定使用量) from the values of the daily files. An issue is settled first, then its files are written, then
 * all are listed in one transaction, right after those that tell some of their points over again; after a crash the same issue is
 * written again. One node works on a unit at a time.
 */
@Component
public class FixedPublishing {
    private final FixedTable table;
    private final RecordTable records;
    private final DueRecords due;
    private final DailyIssues dailies;
    private final UnitValues values;
    private final Settlement settlement;
    private final IssueOfUsage issues;
    private final Term term;
    private final EnergyLimits limits;
    private final EnergyMeters meters;
    private final MarketClock clock;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;

    FixedPublishing(
            FixedTable table,
            RecordTable records,
            DueRecords due,
            DailyIssues dailies,
            UnitValues values,
            Settlement settlement,
            IssueOfUsage issues,
            Term term,
            EnergyLimits limits,
            EnergyMeters meters,
            MarketClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.records = records;
        this.due = due;
        this.dailies = dailies;
        this.values = values;
        this.settlement = settlement;
        this.issues = issues;
        this.term = term;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
        this.holding = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Looks at all units that are due; what fails stops nothing else and is told at the end.
     *
     * @param quiet asked before each unit; the others wait for the next time
     */
    public void run(BooleanSupplier quiet) {
        RuntimeException failure = null;
        for (FixedUnit unit : table.due()) {
            if (!quiet.getAsBoolean()) {
                break;
            }
            try {
                holding.executeWithoutResult(status -> workAlone(unit));
            } catch (RuntimeException e) {
                meters.failed("fixed");
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void workAlone(FixedUnit unit) {
        if (table.lock(unit)) {
            table.unfinished(unit).ifPresent(this::finish);
            look(unit);
        }
    }

    private void look(FixedUnit unit) {
        int wakes = table.wakes(unit);
        if (table.isNew(unit) || !isOver(unit) || records.of(unit).stream().anyMatch(UsageRecord::waits)) {
            apart.executeWithoutResult(status -> due.refresh(unit));
        }
        List<UsageRecord> all = records.of(unit);
        Map<LocalDate, DailyIssue> now = standing(unit, all);
        List<Long> ids = now.values().stream().map(DailyIssue::id).sorted().toList();
        try (PeriodValues period = values.read(
                unit,
                all,
                record -> !record.gone() && record.state() != RecordState.PROVIDED,
                record -> !record.gone() && record.state() == RecordState.PROVIDED,
                dailies.of(table.dailies(unit)),
                now)) {
            Verdict verdict = new Judgement(unit, all, now.keySet()).of(period, voltage -> term.isOver(unit, voltage));
            if (!verdict.isNothing() && !settlement.isTime(unit)) {
                apart.executeWithoutResult(status -> table.rest(unit, wakes));
                return;
            }
            if (!verdict.isNothing()) {
                finish(Objects.requireNonNull(apart.execute(status -> settlement.of(unit, verdict, ids))), period);
            }
            apart.executeWithoutResult(status -> {
                records.count(unit, verdict.missing());
                table.looked(unit, wakes, ids, clock.now());
            });
        }
    }

    private boolean isOver(FixedUnit unit) {
        return term.isOver(unit, Voltage.LOW) && term.isOver(unit, Voltage.HIGH);
    }

    /** Daily files of the periods whose batches are still there. */
    private Map<LocalDate, DailyIssue> standing(FixedUnit unit, List<UsageRecord> all) {
        LocalDate kept = clock.today().minusDays(limits.on(clock.today(), "days-back") + 1);
        LocalDate first =
                all.stream().map(UsageRecord::since).min(LocalDate::compareTo).orElse(unit.reading());
        return dailies.last(unit.area(), first.isBefore(kept) ? kept : first, unit.last());
    }

    /** Writes again what a crash cut off, from the values as they were to be published. */
    private void finish(FixedIssue issue) {
        FixedUnit unit = issue.unit();
        try (PeriodValues period = values.read(
                unit,
                records.of(unit),
                record -> record.state() == RecordState.PROVIDED && record.issue() == issue.id(),
                record -> record.state() == RecordState.PROVIDED && record.issue() != issue.id(),
                dailies.of(table.dailies(unit)),
                dailies.of(issue.dailies()))) {
            finish(issue, period);
        }
    }

    private void finish(FixedIssue issue, PeriodValues period) {
        Written written = issues.write(issue, period);
        if (!written.beside().isEmpty()) {
            apart.executeWithoutResult(status -> issues.listBeside(written));
        }
        apart.executeWithoutResult(status -> issues.list(issue, written));
    }
}
