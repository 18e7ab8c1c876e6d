package org.koiki.bench.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the system keeps of files in memory. */
final class PageCache {
    private PageCache() {}

    /** Has it drop what it keeps of synced files, by the means that {@code dd} has for it. @return whether it could be told */
    static boolean forget(List<Path> files) throws IOException, InterruptedException {
        for (Path file : files) {
            Process process = new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none").start();
            if (process.waitFor() != 0) {
                return false;
            }
        }
        return true;
    }
}
