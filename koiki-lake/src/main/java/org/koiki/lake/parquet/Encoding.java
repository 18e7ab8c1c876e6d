package org.koiki.lake.parquet;

/** How the values of a page are written. */
final class Encoding {
    static final int PLAIN = 0;
    static final int DELTAS = 5;
    static final int LENGTHS = 6;

    private static final int OLD_LISTED = 2;
    private static final int LISTED = 8;

    private Encoding() {}

    /** As places in the dictionary page. */
    static boolean isListed(int encoding) {
        return encoding == LISTED || encoding == OLD_LISTED;
    }

    static Numbers places(Bytes page) {
        return new Runs(page, page.next());
    }
}
