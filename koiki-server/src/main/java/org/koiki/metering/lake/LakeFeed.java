package org.koiki.metering.lake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.koiki.calendar.MarketClock;
import org.koiki.lake.Lake;
import org.koiki.lake.ReadingLines;
import org.koiki.lake.RosterEntry;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.EnergyMeters;
import org.koiki.metering.intake.Readings;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.intake.Traffic;
import org.koiki.metering.lake.LakeTable.Grown;
import org.koiki.metering.lake.LakeTable.Job;
import org.koiki.metering.lake.LakeTable.Waiting;
import org.koiki.metering.roster.PointNumber;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.SuppliedPoints;
import org.koiki.supplypoint.VoltageClass;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings batches and rosters into the lake, and compacts it, one thing after the other while nothing arrives and nothing is published;
 * when that never is, one thing a minute. What a crash cut off is done again; the lake takes a batch once.
 */
@Component
class LakeFeed {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(10);

    private final LakeTable table;
    private final ObjectProvider<Lake> lake;
    private final Batches batches;
    private final Rosters rosters;
    private final SuppliedPoints points;
    private final List<Traffic> traffic;
    private final EnergyMeters meters;
    private final TransactionTemplate transaction;
    private final MarketClock clock;
    private long worked = System.nanoTime();
    private long restsUntil = worked;

    LakeFeed(
            LakeTable table,
            ObjectProvider<Lake> lake,
            Batches batches,
            Rosters rosters,
            SuppliedPoints points,
            List<Traffic> traffic,
            EnergyMeters meters,
            TransactionTemplate transaction,
            MarketClock clock) {
        this.table = table;
        this.lake = lake;
        this.batches = batches;
        this.rosters = rosters;
        this.points = points;
        this.traffic = traffic;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing waits, or the node has something to do that must not wait. */
    void run() {
        meters.lakeWaits(table.waiting());
        try {
            boolean more = true;
            while (more && isTime()) {
                more = Boolean.TRUE.equals(transaction.execute(status -> table.lock() && step()));
                worked = System.nanoTime();
            }
        } catch (Undone e) {
            e.noted.run();
            throw rested(e);
        } catch (RuntimeException e) {
            throw rested(e);
        }
    }

    /** What failed is not tried again at once: on a full disk it fails again. */
    private RuntimeException rested(RuntimeException failure) {
        meters.failed("lake");
        restsUntil = System.nanoTime() + REST.toNanos();
        return failure;
    }

    private boolean isTime() {
        long now = System.nanoTime();
        boolean quiet = traffic.stream().allMatch(Traffic::isQuiet) || now - worked > PATIENCE.toNanos();
        return quiet && now - restsUntil > 0;
    }

    private boolean step() {
        Optional<Grown> roster = table.nextRoster();
        Optional<Waiting> batch = table.nextBatch();
        Optional<Job> job = table.nextJob();
        if (roster.isPresent()) {
            take(roster.get());
        } else if (batch.isPresent()) {
            take(batch.get());
        } else {
            job.ifPresent(this::join);
        }
        return roster.isPresent() || batch.isPresent() || job.isPresent();
    }

    private void take(Grown roster) {
        points.eachInAnyOrder(
                roster.area(),
                roster.day(),
                rows -> lake.getObject().roster(roster.area(), roster.day(), rows.map(LakeFeed::entry)));
        table.taken(roster);
    }

    private static RosterEntry entry(SuppliedPoint point) {
        String voltage = switch (point.voltage()) {
            case LOW -> "LOW";
            case HIGH_SMALL, HIGH_LARGE -> "HIGH";
            case SPECIAL_HIGH -> VoltageClass.SPECIAL_HIGH.name();
        };
        return new RosterEntry(
                point.number(),
                point.retailer(),
                point.group() == null ? "" : point.group(),
                voltage,
                Long.toString(point.contract()),
                point.contractNumber(),
                point.customer());
    }

    private void take(Waiting batch) {
        SlotKey key = batch.key();
        Roster roster = rosters.of(key.area(), key.day()).orElseThrow();
        SlotBatch named = new SlotBatch(key.area(), key.day(), key.slot(), batch.id());
        try {
            lake.getObject()
                    .append(
                            named,
                            lines -> batches.files(key, batch.number() - 1, batch.number())
                                    .forEach(file -> copy(roster, file, lines)));
            table.taken(batch);
        } catch (RuntimeException e) {
            throw new Undone(() -> table.failed(batch), e);
        }
    }

    /** Work that failed, and what is noted of it once it is taken back, so that other work comes before it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Runnable noted;

        Undone(Runnable noted, RuntimeException cause) {
            super(cause);
            this.noted = noted;
        }
    }

    private static void copy(Roster roster, Path file, ReadingLines lines) {
        byte[] point = new byte[PointNumber.DIGITS];
        Readings.each(file, (position, energy, flag) -> {
            roster.number(position, point);
            if (energy == Readings.ABSENT) {
                lines.addWithoutValue(point, flag);
            } else {
                lines.add(point, energy, flag);
            }
        });
    }

    private void join(Job job) {
        try {
            if (isJoined(job)) {
                table.done(job, clock.now());
            }
        } catch (RuntimeException e) {
            throw new Undone(() -> table.postpone(job), e);
        }
        lake.getObject().vacuum();
    }

    private boolean isJoined(Job job) {
        return job.from().equals(job.to())
                ? lake.getObject().compactDay(job.area(), job.from())
                : lake.getObject().compactSpan(job.area(), job.from(), job.to());
    }
}
