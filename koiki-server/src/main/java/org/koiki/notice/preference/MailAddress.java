package org.koiki.notice.preference;

import org.jspecify.annotations.Nullable;

/**
 * Where mail of a company goes.
 *
 * @param language {@code ja} or {@code en}
 * @param kind the one kind of notice that goes there; all kinds when absent
 */
public record MailAddress(
        long id, String address, String language, @Nullable String kind) {}
