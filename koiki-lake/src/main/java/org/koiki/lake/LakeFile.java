package org.koiki.lake;

import java.time.LocalDate;

/**
 * One Parquet file of the lake. A file never changes.
 *
 * @param path from the lake's folder on, with {@code /}
 * @param from first day
 * @param to last day
 * @param slot slot of a {@link FileKind#SLOT} file, from 1; else 0
 * @param firstPoint lowest supply point number
 * @param lastPoint highest supply point number
 * @param revision revision of a {@link FileKind#SLOT} file and of a roster, else the highest one inside
 */
public record LakeFile(
        String path,
        FileKind kind,
        String area,
        LocalDate from,
        LocalDate to,
        int slot,
        String firstPoint,
        String lastPoint,
        long rows,
        long bytes,
        long revision) {

    /** Whether it may hold a point of these days. */
    public boolean touches(Scope scope) {
        return area.equals(scope.area())
                && !from.isAfter(scope.to())
                && !to.isBefore(scope.from())
                && (scope.point() == null
                        || firstPoint.compareTo(scope.point()) <= 0 && lastPoint.compareTo(scope.point()) >= 0);
    }
}
