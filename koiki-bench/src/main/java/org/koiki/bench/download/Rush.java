package org.koiki.bench.download;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All retailers fetching at once.
 *
 * @param bytes of all bodies
 * @param lost retailers that did not get everything
 * @param fault what the first of them met with; empty when there is none
 */
record Rush(double seconds, long bytes, long lost, String fault) {
    static Rush of(List<Fetcher> fetchers, int port) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        AtomicLong bytes = new AtomicLong();
        AtomicLong lost = new AtomicLong();
        AtomicReference<String> fault = new AtomicReference<>("");
        long begin;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Fetcher fetcher : fetchers) {
                threads.execute(() -> {
                    try {
                        start.await();
                        bytes.addAndGet(fetcher.run(port));
                    } catch (IOException | InterruptedException e) {
                        lost.incrementAndGet();
                        fault.compareAndSet("", e.toString());
                    }
                });
            }
            begin = System.nanoTime();
            start.countDown();
        }
        return new Rush((System.nanoTime() - begin) / 1e9, bytes.get(), lost.get(), fault.get());
    }

    double megabytesPerSecond() {
        return bytes / 1e6 / seconds;
    }
}
