package org.koiki.lake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step from one state of the lake to the next.
 *
 * @param batch key of the batch that the change brings, which is remembered for good
 * @param at when, by the system clock
 */
public record Change(
        List<LakeFile> added,
        List<LakeFile> retired,
        @Nullable String batch,
        Instant at) {
    public Change {
        added = List.copyOf(added);
        retired = List.copyOf(retired);
    }
}
