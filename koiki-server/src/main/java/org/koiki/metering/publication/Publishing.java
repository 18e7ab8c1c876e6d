package org.koiki.metering.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.EnergyFiles;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.EnergyMeters;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.koiki.metering.rule.EnergyLimits;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes slots and days. An issue is settled first, then its files are written, then all are listed in one transaction;
 * after a crash the same issue is written again, with the same bytes under the same names. One node works on a slot at a time.
 */
@Component
public class Publishing {
    private final IssueTable table;
    private final IssueFiles files;
    private final Splits splits;
    private final Pace pace;
    private final Rosters rosters;
    private final Batches batches;
    private final EnergyFiles catalogue;
    private final Masters masters;
    private final EnergyLimits limits;
    private final EnergyMeters meters;
    private final MarketClock clock;
    private final Disk disk;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;
    private final Map<SlotKey, Held> lacking = new ConcurrentHashMap<>();
    private final Map<SlotKey, Instant> waiting = new ConcurrentHashMap<>();

    /** What a slot held when it was looked at last. */
    private record Held(List<Integer> batches, int present, int points) {}

    Publishing(
            IssueTable table,
            IssueFiles files,
            Splits splits,
            Pace pace,
            Rosters rosters,
            Batches batches,
            EnergyFiles catalogue,
            Masters masters,
            EnergyLimits limits,
            EnergyMeters meters,
            MarketClock clock,
            Disk disk,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.files = files;
        this.splits = splits;
        this.pace = pace;
        this.rosters = rosters;
        this.batches = batches;
        this.catalogue = catalogue;
        this.masters = masters;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
        this.disk = disk;
        this.holding = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Publishes all that is ready, one unit after the other; what has become ready meanwhile takes its place before what is less
     * urgent. What fails stops nothing else and is told at the end.
     */
    public void run() {
        RuntimeException failure = null;
        Set<SlotKey> tried = new HashSet<>();
        for (Optional<SlotKey> next = next(tried); next.isPresent(); next = next(tried)) {
            SlotKey key = next.get();
            tried.add(key);
            try {
                holding.executeWithoutResult(status -> publishAlone(key));
            } catch (RuntimeException e) {
                meters.failed("publishing");
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Optional<SlotKey> next(Set<SlotKey> tried) {
        return table.ready(leastEnough()).stream()
                .filter(key -> !tried.contains(key))
                .filter(key -> !waiting.getOrDefault(key, Instant.MIN).isAfter(clock.now()))
                .findFirst();
    }

    /** Slots of yesterday are still at work; whether one holds enough for its own day is looked at when its turn comes. */
    private int leastEnough() {
        LocalDate today = clock.today();
        return Math.min(
                limits.on(today, "slot-enough-permille"), limits.on(today.minusDays(1), "slot-enough-permille"));
    }

    private void publishAlone(SlotKey key) {
        if (table.lock(key)) {
            publish(key);
        }
    }

    private void publish(SlotKey key) {
        Optional<Issue> unfinished = table.unfinished(key);
        List<Integer> upTo = unfinished.map(Issue::batches).orElseGet(() -> table.batches(key, SlotSeries.SLOTS));
        Issue before = table.last(key).orElseGet(() -> new Issue(0, key, List.of(), 0, clock.now()));
        boolean nothingNew = unfinished.isEmpty()
                && (upTo.equals(before.batches()) || stillLacking(key, upTo) || waits(key, before));
        if (nothingNew) {
            return;
        }
        Roster roster = rosters.of(key.area(), key.day()).orElseThrow();
        Roster of = unfinished.map(issue -> roster.first(issue.parts())).orElse(roster);
        Issue draft = unfinished.orElseGet(() -> new Issue(0, key, upTo, of.parts(), clock.now()));
        try (Content content = Content.of(draft, before, of.size(), batches, disk)) {
            Held held = new Held(upTo, content.counted().present(), of.size());
            if (key.slot() > 0 && unfinished.isEmpty() && !holdsEnough(key, held)) {
                lacking.put(key, held);
                return;
            }
            lacking.remove(key);
            issue(unfinished.orElseGet(() -> settle(draft)), before, of, content);
        }
    }

    private boolean stillLacking(SlotKey key, List<Integer> upTo) {
        Held held = lacking.get(key);
        return held != null && held.batches().equals(upTo) && !holdsEnough(key, held);
    }

    /** All points, or nearly all and nothing has come for a while; or it is due, or was published before. */
    private boolean holdsEnough(SlotKey key, Held held) {
        int permille = limits.on(key.day(), "slot-enough-permille");
        Duration quiet = Duration.ofSeconds(limits.on(key.day(), "slot-quiet-seconds"));
        return held.present() >= held.points()
                || table.isDueOrPublished(key)
                || held.present() * 1000L >= (long) held.points() * permille
                        && !table.lastReceived(key).plus(quiet).isAfter(clock.now());
    }

    /** Revisions of a name have two digits, so those that follow many others come rarely. */
    private boolean waits(SlotKey key, Issue before) {
        Instant next = pace.next(before.created(), table.issues(key), key.day());
        if (next.isAfter(clock.now())) {
            waiting.put(key, next);
            return true;
        }
        waiting.remove(key);
        return false;
    }

    private Issue settle(Issue draft) {
        return Objects.requireNonNull(
                apart.execute(status -> table.add(draft.key(), draft.batches(), draft.parts(), draft.created())));
    }

    private void issue(Issue issue, Issue before, Roster roster, Content content) {
        SlotKey key = issue.key();
        String tso =
                masters.current().tso(key.area(), key.day()).map(Operator::code).orElseThrow();
        List<SplitFile> written =
                files.write(issue, roster, content, splits.of(roster, key), before.parts(), table.revisions(key), tso);
        apart.executeWithoutResult(status -> {
            table.list(issue, content.counted(), written, clock.now());
            catalogue.list(written.stream().map(SplitFile::file).toList());
        });
        if (key.slot() > 0 && before.parts() == 0) {
            meters.published(Duration.between(key.end(), clock.now()));
        }
    }
}
