package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * What became of a file of supply points, meters or contracts.
 *
 * @param kind {@code POINTS}, {@code METERS} or {@code CONTRACTS}
 * @param lines read, the header left out
 * @param waiting lines that wait for a point that is not known yet
 * @param refused lines with faults, which are not loaded
 * @param faults the first of them
 */
public record PointLoad(
        long id,
        String kind,
        long lines,
        long added,
        long changed,
        long unchanged,
        long waiting,
        long refused,
        List<Fault> faults) {
    public PointLoad {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /**
     * One fault, at a line counted from 1.
     *
     * @param column absent where the whole line is meant
     */
    public record Fault(
            long line,
            @Nullable String column,
            String code,
            @Nullable String value,
            Text text) {}
}
