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
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.EnergyFiles;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.EnergyMeters;
import org.koiki.metering.roster.Group;
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
 * Publishes slots and days, each direction by itself. An issue is settled first, then its files are written, then all are listed in one transaction;
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
    private final Map<Unit, Held> lacking = new ConcurrentHashMap<>();
    private final Map<Unit, Instant> waiting = new ConcurrentHashMap<>();

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
        Set<Unit> tried = new HashSet<>();
        for (Optional<Unit> next = next(tried); next.isPresent(); next = next(tried)) {
            Unit unit = next.get();
            tried.add(unit);
            try {
                holding.executeWithoutResult(status -> publishAlone(unit));
            } catch (RuntimeException e) {
                meters.failed("publishing");
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Optional<Unit> next(Set<Unit> tried) {
        return table.ready(leastEnough()).stream()
                .filter(unit -> !tried.contains(unit))
                .filter(unit -> !waiting.getOrDefault(unit, Instant.MIN).isAfter(clock.now()))
                .findFirst();
    }

    /** Slots of yesterday are still at work; whether one holds enough for its own day is looked at when its turn comes. */
    private int leastEnough() {
        LocalDate today = clock.today();
        return Math.min(
                limits.on(today, "slot-enough-permille"), limits.on(today.minusDays(1), "slot-enough-permille"));
    }

    private void publishAlone(Unit unit) {
        if (table.lock(unit)) {
            publish(unit);
        }
    }

    private void publish(Unit unit) {
        Optional<Issue> unfinished = table.unfinished(unit);
        List<Integer> upTo = unfinished.map(Issue::batches).orElseGet(() -> table.batches(unit, SlotSeries.SLOTS));
        Issue before = table.last(unit).orElseGet(() -> new Issue(0, unit, List.of(), 0, clock.now()));
        boolean nothingNew = unfinished.isEmpty()
                && (upTo.equals(before.batches()) || stillLacking(unit, upTo) || waits(unit, before));
        if (nothingNew) {
            return;
        }
        Roster roster = rosters.of(unit.area(), unit.day()).orElseThrow();
        Roster of = unfinished.map(issue -> roster.first(issue.parts())).orElse(roster);
        Issue draft = unfinished.orElseGet(() -> new Issue(0, unit, upTo, of.parts(), clock.now()));
        try (Content content = Content.of(draft, before, of, batches, disk)) {
            Held held = new Held(upTo, content.counted().present(), points(of, unit));
            if (!unit.isDay() && unfinished.isEmpty() && !holdsEnough(unit, held)) {
                lacking.put(unit, held);
                return;
            }
            lacking.remove(unit);
            List<Split> news = splits.of(of, unit).stream()
                    .filter(split -> split.part() >= before.parts() || split.holds(content.changed()))
                    .toList();
            if (unfinished.isEmpty() && news.isEmpty()) {
                table.seen(unit, upTo);
                return;
            }
            issue(unfinished.orElseGet(() -> settle(draft)), before, of, content, news);
        }
    }

    private static int points(Roster roster, Unit unit) {
        return roster.groups(unit.direction()).stream().mapToInt(Group::size).sum();
    }

    private boolean stillLacking(Unit unit, List<Integer> upTo) {
        Held held = lacking.get(unit);
        return held != null && held.batches().equals(upTo) && !holdsEnough(unit, held);
    }

    /** All points, or nearly all and nothing has come for a while; or it is due, or was published before. */
    private boolean holdsEnough(Unit unit, Held held) {
        int permille = limits.on(unit.day(), "slot-enough-permille");
        Duration quiet = Duration.ofSeconds(limits.on(unit.day(), "slot-quiet-seconds"));
        return held.present() >= held.points()
                || table.isDueOrPublished(unit)
                || held.present() * 1000L >= (long) held.points() * permille
                        && !table.lastReceived(unit).plus(quiet).isAfter(clock.now());
    }

    /** Revisions of a name have two digits, so those that follow many others come rarely. */
    private boolean waits(Unit unit, Issue before) {
        Instant next = pace.next(before.created(), table.issues(unit), unit.day());
        if (next.isAfter(clock.now())) {
            waiting.put(unit, next);
            return true;
        }
        waiting.remove(unit);
        return false;
    }

    private Issue settle(Issue draft) {
        return Objects.requireNonNull(
                apart.execute(status -> table.add(draft.unit(), draft.batches(), draft.parts(), draft.created())));
    }

    private void issue(Issue issue, Issue before, Roster roster, Content content, List<Split> news) {
        Unit unit = issue.unit();
        String tso = masters.current()
                .tso(unit.area(), unit.day())
                .map(Operator::code)
                .orElseThrow();
        List<SplitFile> written = files.write(issue, roster, content, news, table.revisions(unit), tso);
        apart.executeWithoutResult(status -> {
            table.list(issue, content.counted(), written, clock.now());
            catalogue.list(written.stream().map(SplitFile::file).toList());
        });
        if (unit.direction() == Direction.DEMAND && !unit.isDay() && before.parts() == 0) {
            meters.published(Duration.between(unit.end(), clock.now()));
        }
    }
}
