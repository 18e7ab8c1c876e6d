package org.koiki.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a company should know.
 *
 * @param company company code of the receiver
 * @param kind stable dotted name such as {@code certificate.expires}, listed in the {@code notices.csv} of its module
 * @param key makes the notice unique within company and kind: telling it again changes nothing
 * @param ja the notice in Japanese
 * @param en the notice in English
 * @param link path of the screen that shows the matter
 * @param facts the same for machines, in words that JSON can hold
 */
public record Notice(
        String company,
        String kind,
        String key,
        String ja,
        String en,
        @Nullable String link,
        Map<String, Object> facts) {

    /** A notice without facts for machines. */
    public Notice(String company, String kind, String key, String ja, String en, @Nullable String link) {
        this(company, kind, key, ja, en, link, Map.of());
    }
}
