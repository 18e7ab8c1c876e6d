package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.store.DueRun;
import org.koiki.metering.comparison.ComparisonTurn;
import org.koiki.metering.intake.LateTurn;
import org.koiki.metering.lake.LakeTurn;
import org.koiki.metering.publication.Publishing;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two sets of works, each with a memory of its own, share the database and the folder as two nodes do. */
@KoikiTest
@Tag("long")
@DisplayName("Two nodes at work on the same slots at the same time")
class TwoNodesAtWorkTests {
    private static final String DAY = "2016-08-09";
    private static final String NIGHT = "2016-08-10";
    private static final int CORRECTED = 6;
    private static final int LATE = 56;
    private static final long PAUSE = 5_000_000;

    private final ApplicationContext hub;
    private final TestClock clock;
    private final UsageCase market;
    private final WorkedDay day;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    @Autowired
    TwoNodesAtWorkTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.clock = clock;
        this.market = new UsageCase(hub);
        this.day = new WorkedDay(hub, LocalDate.parse(DAY));
    }

    @Test
    void leaveTheFilesOfOneWithNothingTwiceAndNoRevisionSkipped() throws Exception {
        clock.set(NIGHT + "T00:10:00+09:00");
        for (int point = 51; point <= 55; point++) {
            supply(point, point == 55 ? VoltageClass.HIGH_SMALL : VoltageClass.LOW);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes().forEach(threads::execute);
            try {
                wholeDayWithCorrections();
            } finally {
                stopping = true;
            }
        }

        assertThat(failures).isEmpty();
        day.assertBatchesCountOnce(CORRECTED);
        day.assertRevisionsFollowEachOther();
        day.assertFilesAreThoseListed(market.folder(DAY), market.folder(NIGHT));
        day.assertValues(market.folder(DAY), this::energy);
        day.assertFixed(market.folder(NIGHT), this::energy);
        day.assertLake(this::energy);
        compareOnBoth();
        day.assertCompared();
    }

    private void wholeDayWithCorrections() throws Exception {
        sendAll(
                1,
                CORRECTED,
                slot -> List.of(
                        new Sent(slot, "a1", List.of(row(slot, 51), row(slot, 52))),
                        new Sent(slot, "a2", List.of(row(slot, 53), row(slot, 54), row(slot, 55), row(slot, LATE)))));
        sendAll(CORRECTED + 1, 48, slot -> List.of(new Sent(slot, "a", wholeRows(slot))));
        sendAll(
                1,
                CORRECTED,
                slot -> List.of(
                        new Sent(slot, "b", List.of(UsageCase.row(51, "0.9001", 2))),
                        new Sent(slot, "c", List.of(UsageCase.row(53, "0.9003", 0)))));
        supply(LATE, VoltageClass.LOW);
        day.awaitLate();
        day.awaitRest();
        clock.set(NIGHT + "T06:00:00+09:00");
        hub.getBean(DueRun.class).run();
        look();
        day.awaitRest();
        sendAll(3, 3, slot -> List.of(new Sent(slot, "d", List.of(UsageCase.row(51, "0.8001", 0)))));
        sendAll(5, 5, slot -> List.of(new Sent(slot, "d", List.of(UsageCase.row(52, "0.8002", 0)))));
        day.awaitRest();
        clock.set(NIGHT + "T18:00:00+09:00");
        look();
        day.awaitRest();
    }

    /** 0.1 Wh that count in the end. */
    private long energy(int point, int slot) {
        if (slot == 3 && point == 51 || slot == 5 && point == 52) {
            return 7950 + point;
        }
        return slot <= CORRECTED && (point == 51 || point == 53) ? 8950 + point : point * 100L + slot;
    }

    private static List<String> wholeRows(int slot) {
        return IntStream.rangeClosed(51, LATE)
                .mapToObj(point -> row(slot, point))
                .toList();
    }

    private static String row(int slot, int point) {
        return UsageCase.row(point, "0.%04d".formatted(point * 100 + slot), 0);
    }

    private void supply(int point, VoltageClass voltage) {
        market.supply(point, voltage, 20, DAY, NIGHT);
    }

    private void look() {
        hub.getBean(FixedTask.class).run(new Due("energy.fixed", clock.now().toString(), clock.now()));
    }

    /** What both nodes do until the end, the urgent and the other things in turn. */
    private List<Runnable> nodes() {
        List<Runnable> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(forever(List.of(made(Publishing.class)::run)));
            FixedPublishing fixed = made(FixedPublishing.class);
            nodes.add(forever(List.of(LateTurn.of(hub), LakeTurn.of(hub), () -> fixed.run(() -> true))));
        }
        return nodes;
    }

    private void compareOnBoth() throws Exception {
        Callable<Object> turn = Executors.callable(ComparisonTurn.of(hub, LocalDate.parse(NIGHT)));
        Callable<Object> other = Executors.callable(ComparisonTurn.of(hub, LocalDate.parse(NIGHT)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> one : threads.invokeAll(List.of(turn, other))) {
                assertThat(one.get()).isNull();
            }
        }
    }

    private <T> T made(Class<T> work) {
        return hub.getAutowireCapableBeanFactory().createBean(work);
    }

    private Runnable forever(List<Runnable> turns) {
        return () -> {
            while (!stopping) {
                turns.forEach(this::turn);
                LockSupport.parkNanos(PAUSE);
            }
        };
    }

    private void turn(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    private record Sent(int slot, String batch, List<String> rows) {}

    private interface OfSlot {
        List<Sent> batches(int slot);
    }

    /** Batches of the slots that are corrected are sent twice at the same time, as by a sender who lost patience with the other node. */
    private void sendAll(int from, int to, OfSlot source) throws Exception {
        List<Callable<String>> puts = new ArrayList<>();
        for (int slot = from; slot <= to; slot++) {
            for (Sent one : source.batches(slot)) {
                Callable<String> put = () -> {
                    market.put(DAY, one.slot(), one.batch(), one.rows().toArray(String[]::new));
                    return one.batch();
                };
                puts.addAll(slot <= CORRECTED ? List.of(put, put) : List.of(put));
            }
        }
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (Future<String> put : senders.invokeAll(puts)) {
                assertThat(put.get()).isNotEmpty();
            }
        }
    }
}
