package org.koiki.switching.rule;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * Why something that was applied for cannot be taken.
 *
 * @param code stable code, listed in {@code org/koiki/switching/faults.csv}
 * @param field the field it stands in, such as {@code startDate}
 * @param value what was given
 * @param expected what it was compared with
 * @param text says what is wrong
 * @param remedy says what would resolve it
 */
public record Fault(
        String code,
        String field,
        @Nullable String value,
        @Nullable String expected,
        Text text,
        Text remedy) {}
