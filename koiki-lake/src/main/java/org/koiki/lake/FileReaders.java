package org.koiki.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Reads many files at once, more than there are processors, since mostly the disk is waited for. All looks share it. */
final class FileReaders implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("lake-reader-", 1).factory());

    /** The files that the reader did not take, in their order. */
    List<Path> refused(List<Path> files, Predicate<Path> reader) {
        List<CompletableFuture<Boolean>> taken = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> reader.test(file), threads))
                .toList();
        List<Path> refused = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!taken.get(i).join()) {
                refused.add(files.get(i));
            }
        }
        return refused;
    }

    @Override
    public void close() {
        threads.close();
    }
}
