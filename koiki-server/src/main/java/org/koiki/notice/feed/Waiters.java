package org.koiki.notice.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those who wait on this node for something new to be told to their company. A wait costs a virtual thread and no more. */
@Component
class Waiters {
    private static final int MOST = 2_000;
    private static final int MOST_OF_ONE = 20;

    private final Semaphore all = new Semaphore(MOST);
    private final Map<String, Semaphore> each = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> news = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** What will be done when the company is told something. Ask for it before looking whether there is anything. */
    CompletableFuture<Void> news(String company) {
        return news.computeIfAbsent(company, key -> new CompletableFuture<>());
    }

    void await(String company, CompletableFuture<Void> told, Duration patience) {
        Semaphore own = each.computeIfAbsent(company, key -> new Semaphore(MOST_OF_ONE));
        within(own, () -> within(all, () -> await(told, patience)));
    }

    void wake(Collection<String> companies) {
        for (String company : companies) {
            CompletableFuture<Void> told = news.remove(company);
            if (told != null) {
                told.complete(null);
            }
        }
    }

    /** The node stops: nobody waits any more. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        wake(List.copyOf(news.keySet()));
    }

    private static void within(Semaphore places, Runnable wait) {
        if (!places.tryAcquire()) {
            throw new TooManyWaiting();
        }
        try {
            wait.run();
        } finally {
            places.release();
        }
    }

    private void await(CompletableFuture<Void> told, Duration patience) {
        try {
            if (!closed) {
                told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            return;
        }
    }
}
