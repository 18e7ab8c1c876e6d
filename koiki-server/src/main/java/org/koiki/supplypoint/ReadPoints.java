package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whose meters are read when. */
@FunctionalInterface
public interface ReadPoints {
    /**
     * Hands out every point of an area whose meters are read on a day (検針日): regularly, or since the contract ends with it. The
     * contract is the one that supplies the point on the day before. The rows come as they are read and end with the call.
     * Feed-in points are left out.
     *
     * @param area {@code 01}–{@code 10}
     */
    void each(String area, LocalDate reading, Consumer<Stream<ReadPoint>> reader);
}
