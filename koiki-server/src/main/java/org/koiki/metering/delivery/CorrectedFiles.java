package org.koiki.metering.delivery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.metering.delivery.Catalogue.Kept;
import org.koiki.metering.delivery.FetchTrail.Channel;
import org.springframework.stereotype.Service;

/** Files of fixed usage beside the revisions that they came in place of. */
@Service
public class CorrectedFiles {
    private static final String FIXED_USAGE = "W5";

    private final Delivery delivery;
    private final Catalogue catalogue;
    private final Extensions extensions;
    private final FilesFolder folder;
    private final FetchTrail trail;

    CorrectedFiles(
            Delivery delivery, Catalogue catalogue, Extensions extensions, FilesFolder folder, FetchTrail trail) {
        this.delivery = delivery;
        this.catalogue = catalogue;
        this.extensions = extensions;
        this.folder = folder;
        this.trail = trail;
    }

    /**
     * A revision and the one before it.
     *
     * @param name file name of the revision
     * @param before file name of the one before it
     */
    public record Step(String area, String name, String before, Path file, Path beforeFile) {}

    /**
     * Finds a file of the caller and the one before it; both are in the audit trail then.
     *
     * @param area needed where several areas have a file of that name
     * @param largest most bytes of each
     */
    public Step step(String name, @Nullable String area, long largest, Caller caller) {
        Kept kept = delivery.find(name, area, caller);
        StoredFile file = kept.file();
        if (!file.name().startsWith(FIXED_USAGE)) {
            throw DeliveryProblems.noFixedUsage(name);
        }
        Kept before =
                catalogue.before(file, extensions.of(caller)).orElseThrow(() -> DeliveryProblems.firstIssue(name));
        if (Math.max(file.size(), before.file().size()) > largest) {
            throw DeliveryProblems.tooLarge(name, largest);
        }
        record(before.file(), caller);
        record(file, caller);
        return new Step(
                file.area(), file.name(), before.file().name(), folder.file(kept.path()), folder.file(before.path()));
    }

    private void record(StoredFile file, Caller caller) {
        trail.fetched(file, ByteRange.whole(file.size()), Channel.CHANGES, caller);
    }
}
