package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who is supplied by whom on a day, for whole areas. Feed-in points are left out. */
public interface SuppliedPoints {
    /**
     * Hands over every point of an area that a contract supplies on a day, by retailer, then high voltages before low, then number.
     * The rows come as they are read, all as of one moment, and end with the call.
     *
     * @param area {@code 01}–{@code 10}
     */
    void each(String area, LocalDate day, Consumer<Stream<SuppliedPoint>> reader);

    /** Those of some numbers of an area, in the same order. */
    List<SuppliedPoint> of(String area, LocalDate day, Collection<String> numbers);
}
