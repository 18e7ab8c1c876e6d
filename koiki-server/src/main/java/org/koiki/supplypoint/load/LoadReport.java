package org.koiki.supplypoint.load;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param lines read, the header left out
 * @param waiting lines that wait for a point that is not known yet
 * @param refused lines with faults
 * @param faults the first of them
 * @param endedAt market time; absent while the file is being loaded, and when the load was cut off
 */
public record LoadReport(
        long id,
        LoadKind kind,
        String user,
        Instant begunAt,
        @Nullable Instant endedAt,
        long lines,
        long added,
        long changed,
        long unchanged,
        long waiting,
        long refused,
        List<LoadFault> faults) {
    public LoadReport {
        faults = List.copyOf(faults);
    }
}
