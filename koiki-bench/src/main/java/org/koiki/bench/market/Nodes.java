package org.koiki.bench.market;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.koiki.bench.HubProcess;
import org.koiki.bench.load.Postgres;

/** The nodes of one hub, some of which do not live to see the end of the run. */
final class Nodes implements AutoCloseable {
    private final HubProcess first;
    private final Postgres database;
    private final List<HubProcess> alive = new ArrayList<>();
    private final AtomicInteger killed = new AtomicInteger();

    Nodes(HubProcess first, Postgres database) {
        this.first = first;
        this.database = database;
        alive.add(first);
    }

    void join() throws IOException, InterruptedException {
        alive.add(first.join(database.url()));
    }

    List<Integer> ports() {
        return alive.stream().map(HubProcess::port).toList();
    }

    int killed() {
        return killed.get();
    }

    /** Kills the node that came last. */
    void killLast(long nanos) {
        kill(alive.getLast(), nanos);
    }

    /** Kills the sandbox's own node, which holds the due list; its database lives on. */
    void killFirst(long nanos) {
        kill(first, nanos);
    }

    private void kill(HubProcess node, long nanos) {
        Thread.ofPlatform().daemon().start(() -> {
            for (long wait = nanos - System.nanoTime(); wait > 0; wait = nanos - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            node.kill();
            killed.incrementAndGet();
        });
    }

    @Override
    public void close() throws IOException {
        for (HubProcess node : alive) {
            if (node != first) {
                node.close();
            }
        }
    }
}
