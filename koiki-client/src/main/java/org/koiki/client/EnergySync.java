package org.koiki.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koiki.message.Text;

/** One run that brings a folder in step with a list. */
final class EnergySync {
    private static final int TRIES = 3;

    private final Http http;
    private final String base;
    private final Path folder;
    private final SyncProgress progress;
    private final List<SyncResult.Failure> failures = new ArrayList<>();
    private int fetched;
    private int done;
    private int missing;
    private long bytes;

    EnergySync(Http http, String basePath, Path folder, SyncProgress progress) {
        this.http = http;
        this.base = basePath.replaceFirst("/+$", "");
        this.folder = folder;
        this.progress = progress;
    }

    SyncResult run() throws IOException {
        Files.createDirectories(folder);
        Map<String, Long> listed = FieldListing.read(
                http.repeatable(http.request(base + "/FileListReceiver").build())
                        .orThrow()
                        .text());
        Map<String, Long> wanted = new LinkedHashMap<>(listed);
        for (Map.Entry<String, Long> file : listed.entrySet()) {
            if (isHeld(file.getKey(), file.getValue())) {
                wanted.remove(file.getKey());
            }
        }
        missing = wanted.size();
        progress.at(0, missing, 0);
        for (Map.Entry<String, Long> file : wanted.entrySet()) {
            fetch(file.getKey(), file.getValue());
            done++;
            progress.at(done, missing, bytes);
        }
        return new SyncResult(listed.size(), listed.size() - missing, fetched, bytes, failures);
    }

    /** A published name never changes its bytes, so one of another length is damaged. */
    private boolean isHeld(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) && Files.size(file) == size;
    }

    private void fetch(String name, long size) throws IOException {
        PartialFile part = new PartialFile(folder.resolve("." + name + ".part"), size);
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    bytes += http.into(part, base + "/FileReceiver?file=" + Query.encode(name));
                    break;
                } catch (KoikiException e) {
                    if (!e.passing()
                            || attempt == TRIES
                            || Thread.currentThread().isInterrupted()) {
                        throw e;
                    }
                    Http.pause(attempt);
                }
            }
            keep(name, part);
        } catch (KoikiException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            failures.add(new SyncResult.Failure(name, e.text()));
        }
    }

    private void keep(String name, PartialFile part) throws IOException {
        Text wrong = part.fault();
        if (wrong == null) {
            Files.move(part.path(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            fetched++;
        } else {
            part.delete();
            failures.add(new SyncResult.Failure(name, wrong));
        }
    }
}
