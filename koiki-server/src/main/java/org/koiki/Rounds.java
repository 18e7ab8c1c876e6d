package org.koiki;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that every node does again and again on the system clock until it stops, first a few seconds after its start. A turn
 * that fails goes to the log and the next one comes all the same.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final String name;
    private final Runnable work;
    private final ScheduledExecutorService executor;

    private Rounds(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
    }

    /**
     * Starts the work.
     *
     * @param pause from the end of a turn to the next one
     * @param name of the thread and in the log
     */
    public static Rounds every(Duration pause, String name, Runnable work) {
        Rounds rounds = new Rounds(name, work);
        long first = Math.min(FIRST.toMillis(), pause.toMillis());
        rounds.executor.scheduleWithFixedDelay(rounds::turn, first, pause.toMillis(), TimeUnit.MILLISECONDS);
        return rounds;
    }

    /** Has a turn at once, or right behind the one that is running. */
    public void wake() {
        try {
            executor.execute(this::turn);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} has ended", name);
        }
    }

    private void turn() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and is tried again: {}", name, e.getMessage());
        } catch (Error e) {
            LOG.error("{} failed and is tried again: {}", name, e.toString());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
