package org.koiki.supplypoint.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Chunks on their way into the database, a few lanes beside each other. The rows of a point all take one lane, so that a
 * later line comes after an earlier one.
 */
final class Loading implements AutoCloseable {
    private static final int LANES = 2;

    private final Consumer<Chunk> merge;
    private final List<ExecutorService> lanes = new ArrayList<>();
    private final Map<Integer, Chunk> open = new HashMap<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    Loading(Consumer<Chunk> merge) {
        this.merge = merge;
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("load-", lane).factory()));
            running.add(CompletableFuture.completedFuture(null));
        }
    }

    void add(Row row) {
        int lane = Math.floorMod(row.point().hashCode(), LANES);
        int place = row.point().areaNumber() * LANES + lane;
        Chunk chunk = open.computeIfAbsent(place, key -> new Chunk(row.point().areaNumber()));
        if (!chunk.hasRoomFor(row)) {
            send(lane, chunk);
            chunk = new Chunk(chunk.area);
            open.put(place, chunk);
        }
        chunk.add(row);
    }

    /** Waits for the chunk before, so that no more than two of a lane are in memory. */
    private void send(int lane, Chunk chunk) {
        await(running.get(lane));
        running.set(lane, CompletableFuture.runAsync(() -> merge.accept(chunk), lanes.get(lane)));
    }

    void finish() {
        open.forEach((place, chunk) -> send(place % LANES, chunk));
        open.clear();
        running.forEach(Loading::await);
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException | CancellationException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::close);
    }
}
