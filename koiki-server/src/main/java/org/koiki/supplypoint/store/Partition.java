package org.koiki.supplypoint.store;

/**
 * Names the partition of an area in SQL, where {@code {area}} stands behind a table. Over all partitions PostgreSQL would plan a statement
 * anew each time it runs, which takes longer than the statement; and it keeps no statistics of them all together, so that it does not know
 * how many rows two of them have in common.
 */
final class Partition {
    private static final String PLACE = "{area}";

    private Partition() {}

    static String of(int area, String sql) {
        return sql.replace(PLACE, "_" + area);
    }

    static String all(String sql) {
        return sql.replace(PLACE, "");
    }
}
