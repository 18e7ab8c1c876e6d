package org.koiki.switching.point;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koiki.supplypoint.PointCount;

/** The supply points as switching sees them. */
public interface Points {
    /** The point with the contracts of a day and of the days after it. */
    Optional<Point> find(String number, LocalDate day);

    /**
     * As above for several points, by their numbers; those that are not known are missing.
     *
     * @param days of each point's number the day
     */
    Map<String, Point> find(Map<String, LocalDate> days);

    /** How many points of an area a company supplies on a day or from a later one on. */
    PointCount count(String company, String area, LocalDate day);

    /** The numbers of those points, in their order. @param after the last one before; empty for the first */
    List<String> supplied(String company, String area, LocalDate day, String after, int most);
}
