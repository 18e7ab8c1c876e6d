package org.koiki.metering.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.intake.BatchTable.Waiting;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Picks up kept readings when the contracts of their points have arrived: as batches of their own, behind all others. Published slots
 * of the day without such readings get a batch of none, since the files of all slots and of the day name the same points.
 */
@Component
class LateContracts {
    private static final Actor NOBODY = new Actor(null, null, null, null);

    private final BatchTable table;
    private final Rosters rosters;
    private final Batches batches;
    private final EnergyLimits limits;
    private final SlotDue due;
    private final Disk disk;
    private final EnergyMeters meters;
    private final AuditTrail audit;
    private final MarketClock clock;
    private final TransactionTemplate holding;
    private final TransactionTemplate step;

    LateContracts(
            BatchTable table,
            Rosters rosters,
            Batches batches,
            EnergyLimits limits,
            SlotDue due,
            Disk disk,
            EnergyMeters meters,
            AuditTrail audit,
            MarketClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.rosters = rosters;
        this.batches = batches;
        this.limits = limits;
        this.due = due;
        this.disk = disk;
        this.meters = meters;
        this.audit = audit;
        this.clock = clock;
        this.holding = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Looks unless another node does. */
    void apply() {
        holding.executeWithoutResult(status -> {
            if (table.lockLate()) {
                applyAlone();
            }
        });
    }

    /** All areas and open days; each slot is a step of its own, so that no slot is held for long. A day that fails stops no other one. */
    private void applyAlone() {
        LocalDate today = clock.today();
        RuntimeException failure = null;
        for (SlotKey day : table.waitingDays(today.minusDays(limits.on(today, "days-back")))) {
            try {
                apply(day.area(), day.day());
            } catch (RuntimeException e) {
                meters.failed("contracts");
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void apply(String area, LocalDate day) {
        Set<String> numbers = new TreeSet<>();
        for (Waiting batch : table.waiting(area, day)) {
            Kept.each(kept(batch), one -> numbers.add(one.point().digits(area)));
        }
        step.executeWithoutResult(status -> rosters.add(area, day, numbers));
        Roster roster = rosters.of(area, day).orElseThrow();
        Map<SlotKey, List<Waiting>> waiting = table.waiting(area, day).stream()
                .filter(batch -> batch.parts() < roster.parts())
                .collect(groupingBy(Waiting::key, LinkedHashMap::new, toList()));
        List<SlotKey> outgrown = table.outgrown(area, day, roster.parts());
        outgrown.stream()
                .filter(key -> !waiting.containsKey(key))
                .forEach(key -> step.executeWithoutResult(status -> add(key, table.lock(key), Map.of(), roster)));
        waiting.forEach((key, batches) ->
                step.executeWithoutResult(status -> take(key, batches, roster, outgrown.contains(key))));
    }

    private Path kept(Waiting batch) {
        return disk.at(batch.file() + BatchFiles.KEPT);
    }

    /**
     * Of a point kept twice the later one counts; where a batch behind it told of the point, that stands.
     *
     * @param isOutgrown whether the files of the slot lack points of the roster: they are written anew even when none of its rows is of them
     */
    private void take(SlotKey key, List<Waiting> waiting, Roster roster, boolean isOutgrown) {
        int next = table.lock(key);
        Map<Integer, Kept> late = new TreeMap<>();
        for (Waiting batch : waiting) {
            Map<Integer, Kept> found = new HashMap<>();
            table.lookedUp(batch, roster.parts(), find(batch, roster, found));
            batches.files(key, batch.number(), next - 1)
                    .forEach(file -> Readings.each(file, (position, energy, flag) -> found.remove(position)));
            late.putAll(found);
        }
        if (isOutgrown || !late.isEmpty()) {
            add(key, next, late, roster);
        }
    }

    /**
     * Rows of points that the parts of the roster hold in which the batch was not looked up yet.
     *
     * @param found by position; of several rows of a point the first one
     * @return how many rows they are
     */
    private long find(Waiting batch, Roster roster, Map<Integer, Kept> found) {
        int first = roster.firstOf(batch.parts());
        LongAdder rows = new LongAdder();
        Kept.each(kept(batch), one -> {
            int position = roster.find(one.point().head(), one.point().rest());
            if (position >= first) {
                found.putIfAbsent(position, one);
                rows.increment();
            }
        });
        return rows.sum();
    }

    private void add(SlotKey key, int number, Map<Integer, Kept> late, Roster roster) {
        String id = "late." + number;
        String path = "batches/%s-%s".formatted(key, id);
        write(key, path, late);
        long taken = late.size();
        long absent = late.values().stream()
                .filter(one -> one.energy() == Readings.ABSENT)
                .count();
        Receipt receipt = new Receipt(
                key.area(), key.day(), key.slot(), id, number, taken, taken, absent, 0, 0, Map.of(), "", clock.now());
        long fedIn = late.keySet().stream()
                .filter(position -> roster.direction(position) == Direction.FEED_IN)
                .count();
        table.add(receipt, fedIn, path, "", roster.parts());
        due.schedule(key);
        audit.record(new AuditEntry(NOBODY, "energy.late", key + "/" + id, null, Outcome.DONE, "readings: " + taken));
    }

    private void write(SlotKey key, String path, Map<Integer, Kept> late) {
        try {
            BatchFiles files = new BatchFiles(disk, key.area(), 0);
            try {
                for (Map.Entry<Integer, Kept> one : late.entrySet()) {
                    files.take(
                            one.getKey(),
                            one.getValue().energy(),
                            one.getValue().flag());
                }
                files.publish(path);
            } finally {
                files.discard();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
