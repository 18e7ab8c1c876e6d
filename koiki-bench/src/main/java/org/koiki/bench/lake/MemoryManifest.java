package org.koiki.bench.lake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.koiki.lake.Change;
import org.koiki.lake.LakeFile;
import org.koiki.lake.Manifest;
import org.koiki.lake.Scope;

/** The live files of a lake that is thrown away at the end. */
final class MemoryManifest implements Manifest {
    private final List<LakeFile> live = new ArrayList<>();
    private final List<LakeFile> retired = new ArrayList<>();
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
        live.removeAll(change.retired());
        retired.addAll(change.retired());
        live.addAll(change.added());
        return Outcome.DONE;
    }

    @Override
    public synchronized List<LakeFile> retiredBefore(Instant instant) {
        return List.copyOf(retired);
    }

    @Override
    public synchronized void forget(Collection<LakeFile> files) {
        retired.removeAll(files);
    }

    @Override
    public synchronized boolean knows(String path) {
        return live.stream().anyMatch(file -> file.path().equals(path))
                || retired.stream().anyMatch(file -> file.path().equals(path));
    }
}
