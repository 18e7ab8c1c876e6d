package org.koiki.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends shots at a fixed rate whether or not the hub keeps up. A shot's latency counts from the moment at which it was due,
 * so that waiting for a free connection counts, too.
 */
final class OpenLoop {
    private static final String ACCEPTED = "0000";

    private final List<Caller> callers;
    private final int port;
    private final int connectionsEach;

    OpenLoop(List<Caller> callers, int port, int connectionsEach) {
        this.callers = callers;
        this.port = port;
        this.connectionsEach = connectionsEach;
    }

    /** @param shots in order of time, caller after caller, beginning with any of them */
    Trial run(List<Shot> shots, double rate) {
        Round round = new Round(shots, rate);
        List<RawConnection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Runnable> workers = new ArrayList<>();
            for (int first = 0; first < callers.size(); first++) {
                AtomicInteger next = new AtomicInteger(first);
                int caller = first < shots.size() ? shots.get(first).caller() : first;
                for (int i = 0; i < connectionsEach; i++) {
                    RawConnection connection = connection(caller);
                    connections.add(connection);
                    workers.add(() -> round.work(connection, next, callers.size()));
                }
            }
            round.start = System.nanoTime() + 100_000_000L;
            workers.forEach(threads::execute);
        }
        connections.forEach(RawConnection::close);
        return round.result();
    }

    private RawConnection connection(int caller) {
        RawConnection connection = new RawConnection(callers.get(caller).tls(), port);
        try {
            connection.connect();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot connect as " + callers.get(caller).user(), e);
        }
        return connection;
    }

    private static final class Round {
        private final List<Shot> shots;
        private final double interval;
        private final double rate;
        private final long[] nanos;
        private final boolean[] accepted;
        private final ConcurrentHashMap<String, Integer> refusals = new ConcurrentHashMap<>();
        private long start;

        Round(List<Shot> shots, double rate) {
            this.shots = shots;
            this.rate = rate;
            this.interval = 1e9 / rate;
            this.nanos = new long[shots.size()];
            this.accepted = new boolean[shots.size()];
        }

        void work(RawConnection connection, AtomicInteger next, int step) {
            for (int i = next.getAndAdd(step); i < nanos.length; i = next.getAndAdd(step)) {
                long due = start + (long) (i * interval);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                String code = send(connection, shots.get(i));
                nanos[i] = System.nanoTime() - due;
                accepted[i] = code.equals(ACCEPTED);
                if (!accepted[i]) {
                    refusals.merge(code, 1, Integer::sum);
                }
            }
        }

        private static String send(RawConnection connection, Shot shot) {
            try {
                return connection.send(shot.request());
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        }

        Trial result() {
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Shot> acknowledged = new ArrayList<>();
            for (int i = 0; i < accepted.length; i++) {
                if (accepted[i]) {
                    acknowledged.add(shots.get(i).lean());
                }
            }
            return new Trial(rate, shots.size(), seconds, acknowledged, refusals, Latencies.of(nanos));
        }
    }
}
