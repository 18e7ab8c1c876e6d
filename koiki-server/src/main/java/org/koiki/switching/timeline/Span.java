package org.koiki.switching.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that lasts, or lies on one day.
 *
 * @param lane {@code contract}, {@code application}, {@code relay} or {@code meter}
 * @param name number or other name
 * @param word stage or kind, as a key of texts; empty for none
 * @param from first day
 * @param until first day after it; absent while it lasts
 * @param look class of its look: {@code good}, {@code warn}, {@code bad}, or empty
 * @param path of its screen
 */
public record Span(
        String lane,
        String name,
        String word,
        LocalDate from,
        @Nullable LocalDate until,
        String look,
        @Nullable String path) {}
