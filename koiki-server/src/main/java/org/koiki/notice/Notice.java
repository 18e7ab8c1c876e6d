package org.koiki.notice;

import org.jspecify.annotations.Nullable;

/**
 * Something that a company should know.
 *
 * @param company company code of the receiver
 * @param kind stable dotted name such as {@code certificate.expires}
 * @param key makes the notice unique within company and kind: telling it again changes nothing
 * @param ja the notice in Japanese
 * @param en the notice in English
 * @param link path of the screen that shows the matter
 */
public record Notice(
        String company,
        String kind,
        String key,
        String ja,
        String en,
        @Nullable String link) {}
