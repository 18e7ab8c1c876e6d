package org.koiki.supplypoint;

/**
 * How many points are supplied on a day or from a later one on.
 *
 * @param later those of them that are supplied only from a later day on
 */
public record PointCount(int points, int later) {
    public static final PointCount NONE = new PointCount(0, 0);
}
