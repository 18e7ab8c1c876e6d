package org.koiki.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends shots at a given pace whether or not the hub keeps up. A shot's latency counts from the moment at which it was due,
 * so that waiting for a free connection counts, too.
 */
public final class OpenLoop {
    private static final String ACCEPTED = "0000";
    private static final String CREATED = "HTTP/1.1 201";
    private static final String OK = "HTTP/1.1 200";
    private static final String BUSY = "9001";
    private static final int TRIES = 60;

    private final List<Caller> callers;
    private final List<Integer> ports;
    private final int connectionsEach;

    public OpenLoop(List<Caller> callers, int port, int connectionsEach) {
        this(callers, List.of(port), connectionsEach);
    }

    /** @param ports of the nodes of one hub, among which the callers are shared out; who meets a dead one turns to the
     *     next, and who is told that it is busy tries again */
    public OpenLoop(List<Caller> callers, List<Integer> ports, int connectionsEach) {
        this.callers = callers;
        this.ports = ports;
        this.connectionsEach = connectionsEach;
    }

    /** @param shots in order of time, caller after caller, beginning with any of them */
    public <T> Trial<T> run(List<Shot<T>> shots, double rate) {
        return run(shots, Pace.steady(rate), 0);
    }

    /** @param begun called when all are connected and the first shot is about to be sent */
    public <T> Trial<T> run(List<Shot<T>> shots, double rate, Runnable begun) {
        return run(shots, Pace.steady(rate), 0, begun);
    }

    /** @param start earliest {@link System#nanoTime} to count the pace from */
    public <T> Trial<T> run(List<Shot<T>> shots, Pace pace, long start) {
        return run(shots, pace, start, () -> {});
    }

    private <T> Trial<T> run(List<Shot<T>> shots, Pace pace, long start, Runnable begun) {
        Round<T> round = new Round<>(shots, pace, ports.size() > 1);
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
            round.start = Math.max(System.nanoTime() + 100_000_000L, start);
            workers.forEach(threads::execute);
            begun.run();
        }
        connections.forEach(RawConnection::close);
        return round.result();
    }

    private RawConnection connection(int caller) {
        List<Integer> nodes = new ArrayList<>(ports);
        Collections.rotate(nodes, -caller);
        RawConnection connection = new RawConnection(callers.get(caller).tls(), nodes);
        try {
            connection.connect();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot connect as " + callers.get(caller).user(), e);
        }
        return connection;
    }

    private static final class Round<T> {
        private final List<Shot<T>> shots;
        private final Pace pace;
        private final boolean patient;
        private final long[] nanos;
        private final boolean[] accepted;
        private final ConcurrentHashMap<String, Integer> refusals = new ConcurrentHashMap<>();
        private long start;

        Round(List<Shot<T>> shots, Pace pace, boolean patient) {
            this.shots = shots;
            this.pace = pace;
            this.patient = patient;
            this.nanos = new long[shots.size()];
            this.accepted = new boolean[shots.size()];
        }

        void work(RawConnection connection, AtomicInteger next, int step) {
            for (int i = next.getAndAdd(step); i < nanos.length; i = next.getAndAdd(step)) {
                long due = start + pace.due(i);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                String code = send(connection, shots.get(i));
                nanos[i] = System.nanoTime() - due;
                accepted[i] = isAccepted(code);
                if (!accepted[i]) {
                    refusals.merge(code, 1, Integer::sum);
                }
            }
        }

        private static boolean isAccepted(String code) {
            return code.equals(ACCEPTED) || code.startsWith(CREATED) || code.startsWith(OK);
        }

        /** Sends a file; again when the hub says so, and on a fresh connection when it has closed this one. A repeat changes nothing. */
        private String send(RawConnection connection, Shot<T> shot) {
            String code = sendOnce(connection, shot);
            for (int i = 1; patient && code.equals(BUSY) && i < TRIES; i++) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                code = sendOnce(connection, shot);
            }
            return code;
        }

        private static String sendOnce(RawConnection connection, Shot<?> shot) {
            try {
                return connection.send(shot.request());
            } catch (IOException e) {
                return sendAgain(connection, shot);
            }
        }

        private static String sendAgain(RawConnection connection, Shot<?> shot) {
            try {
                return connection.send(shot.request());
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        }

        Trial<T> result() {
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Shot<T>> acknowledged = new ArrayList<>();
            for (int i = 0; i < accepted.length; i++) {
                if (accepted[i]) {
                    acknowledged.add(shots.get(i).lean());
                }
            }
            return new Trial<>(
                    shots.size() * 1e9 / pace.due(shots.size()),
                    shots.size(),
                    seconds,
                    acknowledged,
                    refusals,
                    Latencies.of(nanos));
        }
    }
}
