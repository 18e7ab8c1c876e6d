package org.koiki.metering.correction;

import java.util.List;

/**
 * What a revision of a file changed.
 *
 * @param name file name of the revision
 * @param before file name of the revision that it came in place of
 * @param unchanged records that are the same in both
 * @param points those that differ, in the order of the revision; what is gone comes last
 */
record Correction(
        String area,
        String name,
        String before,
        long added,
        long gone,
        long changed,
        long unchanged,
        List<PointChange> points) {

    static Correction of(String area, String name, String before, long unchanged, List<PointChange> points) {
        return new Correction(
                area,
                name,
                before,
                count(points, PointChange.Kind.ADDED),
                count(points, PointChange.Kind.GONE),
                count(points, PointChange.Kind.CHANGED),
                unchanged,
                points);
    }

    private static long count(List<PointChange> points, PointChange.Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).count();
    }
}
