package org.koiki.metering.delivery;

/** Which way the energy of a point flows. Files of the two never mix. */
public enum Direction {
    /** Supply points (供給地点): from the grid to customers of retailers. */
    DEMAND,
    /** Feed-in points (受電地点): into the grid, for generation contract holders. */
    FEED_IN
}
