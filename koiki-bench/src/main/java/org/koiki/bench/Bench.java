package org.koiki.bench;

/** A benchmark that measures its figure and its baseline in the same run. */
interface Bench {
    Result run() throws Exception;
}
