package org.koiki.lake;

import java.time.Instant;
import java.util.List;

/** Deletes files that no reader can still need. */
record Vacuum(LakeFolder folder, Manifest manifest) {
    void run(Instant before) {
        List<LakeFile> retired = manifest.retiredBefore(before);
        retired.forEach(file -> folder.delete(file.path()));
        manifest.forget(retired);
        folder.olderThan(before).stream().filter(path -> !manifest.knows(path)).forEach(folder::delete);
    }
}
