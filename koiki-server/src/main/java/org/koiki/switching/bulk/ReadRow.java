package org.koiki.switching.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.application.Content;
import org.koiki.switching.rule.Fault;

/**
 * A row that was read.
 *
 * @param kind of application, or {@code RELAY}; absent when none could be read
 * @param wanted absent when it could not be read
 * @param faults why not
 */
public record ReadRow(
        int row, @Nullable String kind, @Nullable Wanted wanted, List<Fault> faults) {
    /** The application that was read. */
    public @Nullable Content content() {
        return wanted instanceof Wanted.OfApplication application ? application.content() : null;
    }
}
