package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Who is supplied by whom on a day, for whole areas, and apart from them whose the feed-in points (受電地点) are: those of the family
 * FIT, and those with generation whose contract is that of a generation contract holder who is no retailer.
 */
public interface SuppliedPoints {
    /**
     * Hands over every point of an area that a contract supplies on a day, by retailer, then high voltages before low, then number.
     * The rows come as they are read, all as of one moment, and end with the call. Feed-in points are left out.
     *
     * @param area {@code 01}–{@code 10}
     */
    void each(String area, LocalDate day, Consumer<Stream<SuppliedPoint>> reader);

    /** The same in any order, for who sorts them anyway. */
    void eachInAnyOrder(String area, LocalDate day, Consumer<Stream<SuppliedPoint>> reader);

    /** Those of some numbers of an area, in the same order. */
    List<SuppliedPoint> of(String area, LocalDate day, Collection<String> numbers);

    /**
     * Hands over the feed-in points of an area whose contracts on a day are those of some holders, in the same order.
     *
     * @param holders operator codes
     */
    void eachFedIn(String area, LocalDate day, Collection<String> holders, Consumer<Stream<SuppliedPoint>> reader);

    /** Those of some numbers of an area, in the same order. */
    List<SuppliedPoint> fedIn(String area, LocalDate day, Collection<String> holders, Collection<String> numbers);
}
