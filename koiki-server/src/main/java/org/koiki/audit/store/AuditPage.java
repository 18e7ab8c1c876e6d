package org.koiki.audit.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the trail, newest entries first.
 *
 * @param next cursor of the following, older page; absent on the last one
 */
public record AuditPage(List<StoredEntry> items, @Nullable String next) {
    static AuditPage of(List<StoredEntry> found, int limit) {
        return new AuditPage(
                found,
                found.size() < limit ? null : Long.toString(found.getLast().id()));
    }
}
