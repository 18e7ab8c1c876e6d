package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file name gave.
 *
 * @param name absent when a fault was found
 */
public record FileNameReading(@Nullable FileName name, List<Finding> findings) {
    public FileNameReading {
        findings = List.copyOf(findings);
    }
}
