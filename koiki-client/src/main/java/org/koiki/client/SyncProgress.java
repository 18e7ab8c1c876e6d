package org.koiki.client;

/** Hears how a folder comes in step. */
@FunctionalInterface
public interface SyncProgress {
    /**
     * @param done files that are done of those that were missing
     * @param missing files that were missing
     * @param bytes bytes received so far
     */
    void at(int done, int missing, long bytes);
}
