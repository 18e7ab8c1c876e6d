package org.koiki.lake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A manifest that ends with the process, for lakes that are thrown away. */
public class ManifestInMemory implements Manifest {
    private final Set<LakeFile> live = new HashSet<>();
    private final Map<LakeFile, Instant> retired = new HashMap<>();
    private final Set<String> batches = new HashSet<>();
    private long revision;

    @Override
    public synchronized long nextRevision() {
        return ++revision;
    }

    @Override
    public synchronized List<LakeFile> live(Scope scope) {
        return live.stream().filter(file -> file.touches(scope)).toList();
    }

    @Override
    public synchronized Outcome commit(Change change) {
        if (change.batch() != null && batches.contains(change.batch())) {
            return Outcome.BATCH_KNOWN;
        }
        if (!live.containsAll(change.retired())) {
            return Outcome.STALE;
        }
        if (change.batch() != null) {
            batches.add(change.batch());
        }
        change.retired().forEach(live::remove);
        change.retired().forEach(file -> retired.put(file, change.at()));
        live.addAll(change.added());
        return Outcome.DONE;
    }

    @Override
    public synchronized List<LakeFile> retiredBefore(Instant instant) {
        return retired.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(instant))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized void forget(Collection<LakeFile> files) {
        files.forEach(retired::remove);
    }

    @Override
    public synchronized boolean knows(String path) {
        return live.stream().anyMatch(file -> file.path().equals(path))
                || retired.keySet().stream().anyMatch(file -> file.path().equals(path));
    }
}
