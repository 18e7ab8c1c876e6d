package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.koiki.client.Filing;
import org.koiki.client.KoikiException;
import org.koiki.client.PlanFile;

/** Many files, a few at a time; each result is shown as soon as it is there. */
final class Batch {
    private final Console console;
    private final int parallel;

    Batch(Console console, int parallel) {
        this.console = console;
        this.parallel = Math.clamp(parallel, 1, 64);
    }

    /** Exit status: that of the worst result. */
    int run(List<Path> files, Function<PlanFile, Filing> action) {
        Report report = new Report(console, files.size());
        AtomicInteger worst = new AtomicInteger();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(parallel, Thread.ofVirtual().factory())) {
            for (Path file : files) {
                threads.execute(() -> {
                    FileResult result = one(file, action);
                    worst.accumulateAndGet(result.status(), Math::max);
                    report.add(result);
                });
            }
        }
        report.end();
        return worst.get();
    }

    private FileResult one(Path file, Function<PlanFile, Filing> action) {
        String name = file.toString();
        try {
            return FileResult.of(name, action.apply(PlanFile.read(file)), console.language());
        } catch (KoikiException e) {
            return FileResult.failed(name, e, console.language());
        } catch (IOException e) {
            return FileResult.unreadable(name, console.say("file.unreadable", file));
        } catch (IllegalArgumentException e) {
            return FileResult.unreadable(name, console.say("file.noPlan", file));
        }
    }
}
