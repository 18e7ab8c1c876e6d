package org.koiki.lake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Tells which files are the lake. A file that the manifest does not name does not exist for any reader, so that a crash
 * at any moment leaves the old or the new state. Safe for use by several threads and nodes.
 */
public interface Manifest {
    /** A revision that is higher than all handed out before. */
    long nextRevision();

    /** The live files of a scope, all as of one moment. */
    List<LakeFile> live(Scope scope);

    /** Makes a change, whole or not at all. */
    Outcome commit(Change change);

    /** Files that ceased to live before an instant and were not forgotten. */
    List<LakeFile> retiredBefore(Instant instant);

    /** Drops retired files that were deleted. */
    void forget(Collection<LakeFile> files);

    /** Whether it knows a path, of a file live or retired. */
    boolean knows(String path);

    /** What came of a change. */
    enum Outcome {
        DONE,
        /** The batch was committed before; nothing changed. */
        BATCH_KNOWN,
        /** A file to be retired is not live; nothing changed. */
        STALE
    }
}
