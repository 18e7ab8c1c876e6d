package org.koiki.metering.intake;

import java.nio.file.Path;
import java.util.List;
import org.koiki.metering.disk.Disk;
import org.springframework.stereotype.Component;

/** What was accepted of batches. */
@Component
public class Batches {
    private final BatchTable table;
    private final Disk disk;

    Batches(BatchTable table, Disk disk) {
        this.table = table;
        this.disk = disk;
    }

    /** The files of {@link Readings} of a slot's batches behind one and up to another, in the order in which they count. */
    public List<Path> files(SlotKey key, int after, int upTo) {
        return table.files(key, after, upTo).stream()
                .map(file -> disk.at(file + BatchFiles.READINGS))
                .toList();
    }
}
