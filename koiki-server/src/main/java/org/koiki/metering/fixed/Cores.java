package org.koiki.metering.fixed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many things, as many at the same time as there are cores. */
final class Cores {
    private Cores() {}

    /**
     * Works on all; when it ends, nobody works on any.
     *
     * @return what became of each, in their order
     * @throws RuntimeException what the first failed with that failed
     */
    static <T, R> List<R> each(List<T> things, Function<T, R> work) {
        int cores = Math.min(things.size(), Runtime.getRuntime().availableProcessors());
        if (cores < 2) {
            return things.stream().map(work).toList();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            List<Callable<R>> calls = new ArrayList<>();
            things.forEach(thing -> calls.add(() -> work.apply(thing)));
            List<R> done = new ArrayList<>();
            for (Future<R> call : threads.invokeAll(calls)) {
                done.add(call.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
