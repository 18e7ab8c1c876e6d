package org.koiki.metering.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the files of an issue, on a few threads. */
@Component
class IssueFiles {
    private final Disk disk;
    private final int threads;

    IssueFiles(Disk disk, @Value("${koiki.energy.threads:3}") int threads) {
        this.disk = disk;
        this.threads = threads;
    }

    /**
     * Writes the files of splits.
     *
     * @param revisions revision of each split so far, by its key
     */
    List<SplitFile> write(
            Issue issue,
            Roster roster,
            Content content,
            List<Split> splits,
            Map<String, Integer> revisions,
            String tso) {
        Queue<Split> left = new ConcurrentLinkedQueue<>(splits);
        List<SplitFile> files = all(() -> {
            List<SplitFile> written = new ArrayList<>();
            SplitWriter writer = new SplitWriter(issue, roster, content, tso, disk);
            for (Split split = left.poll(); split != null; split = left.poll()) {
                written.add(writer.write(split, revisions.getOrDefault(split.key(), -1) + 1));
            }
            return written;
        });
        disk.syncFolders(files.stream().map(file -> file.file().path()).toList());
        return files;
    }

    private List<SplitFile> all(Callable<List<SplitFile>> work) {
        List<SplitFile> files = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("energy-files-", 0).factory())) {
            List<Future<List<SplitFile>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<List<SplitFile>> one : running) {
                files.addAll(one.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return files;
    }
}
