package org.koiki.lake;

import java.time.LocalDate;

/** Takes the day of a point. */
@FunctionalInterface
public interface DayTaker {
    /**
     * Takes it; by several threads at the same time.
     *
     * @param point place among the points that are asked for
     * @param energy 0.1 Wh, {@link StandingDays#ABSENT} where there is none
     * @param from place of the first slot
     */
    void take(int point, LocalDate date, long[] energy, int from);
}
