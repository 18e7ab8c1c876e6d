package org.koiki.metering.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a screen of files is narrowed to; empty fields do not restrict. @param code message code */
record FileFilter(
        @Nullable String area,
        @Nullable Family family,
        @Nullable String code,
        @Nullable Voltage voltage,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer splitFrom,
        @Nullable Integer splitTo) {

    FileQuery query(long place, int limit) {
        return new FileQuery(given(area), family, given(code), voltage, from, to, splitFrom, splitTo, place, limit);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
