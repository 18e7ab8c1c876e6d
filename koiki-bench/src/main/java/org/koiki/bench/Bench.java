package org.koiki.bench;

import java.util.List;

/** A benchmark that measures its figure and its baseline in the same run. */
public interface Bench {
    /** @param options what stands behind its name on the command line */
    Result run(List<String> options) throws Exception;
}
