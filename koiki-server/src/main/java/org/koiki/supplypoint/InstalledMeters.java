package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which meters points have had. */
@FunctionalInterface
public interface InstalledMeters {
    /**
     * The meters of some points of an area that were installed before a day, by point and first day.
     *
     * @param area {@code 01}–{@code 10}
     * @param points supply point numbers
     */
    List<InstalledMeter> of(String area, Collection<String> points, LocalDate before);
}
