package org.koiki.metering.delivery;

/**
 * A page of a list of files.
 *
 * @param after id of the last file seen; 0 for the first page
 */
record FileQuery(FileFilter filter, long after, int limit) {
    /** Most files of one page. */
    static final int MOST = 1_000;

    FileQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    FileQuery after(long id) {
        return new FileQuery(filter, id, limit);
    }
}
