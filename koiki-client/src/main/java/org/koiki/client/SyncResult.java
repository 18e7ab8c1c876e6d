package org.koiki.client;

import java.util.List;
import org.koiki.message.Text;

/**
 * How a folder came in step.
 *
 * @param listed files in the list
 * @param held files that were there before
 * @param fetched files that came
 * @param bytes received
 * @param failures files that did not come, and why
 */
public record SyncResult(int listed, int held, int fetched, long bytes, List<Failure> failures) {
    public SyncResult {
        failures = List.copyOf(failures);
    }

    /** A file that did not come. The next call tries again. */
    public record Failure(String name, Text why) {}

    /** Whether the folder is in step with the list. */
    public boolean complete() {
        return failures.isEmpty();
    }
}
