package org.koiki.edge;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * A path that takes larger bodies, for longer, than others: a bean of the module that reads them as they come.
 *
 * @param path the whole of it; {@code *} stands for any one part
 * @param patience from the first byte of the request to its last
 * @param packed whether the module takes bodies with a content encoding, and bounds what they unfold to
 */
public record LargeBody(String path, DataSize most, Duration patience, boolean packed) {
    public LargeBody(String path, DataSize most, Duration patience) {
        this(path, most, patience, false);
    }

    /** Whether a request's path is this one. */
    public boolean takes(String requested) {
        int star = path.indexOf('*');
        if (star < 0) {
            return path.equals(requested);
        }
        if (!path.regionMatches(0, requested, 0, star)) {
            return false;
        }
        String[] parts = path.split("/", -1);
        String[] given = requested.split("/", -1);
        boolean same = parts.length == given.length;
        for (int i = 0; same && i < parts.length; i++) {
            same = parts[i].equals("*") || parts[i].equals(given[i]);
        }
        return same;
    }
}
