package org.koiki.switching.point;

import java.time.LocalDate;
import java.util.Optional;

/** The supply points as switching sees them. */
public interface Points {
    /** The point with the contracts of a day and of the days after it. */
    Optional<Point> find(String number, LocalDate day);
}
