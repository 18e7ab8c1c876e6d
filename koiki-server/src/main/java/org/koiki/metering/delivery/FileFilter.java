package org.koiki.metering.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of files is narrowed to; what is absent or empty does not restrict.
 *
 * @param code message code, such as {@code 0110}
 * @param from first date
 * @param to last date
 * @param splitFrom first number of split
 * @param splitTo last number of split
 */
record FileFilter(
        @Nullable String area,
        @Nullable Family family,
        @Nullable String code,
        @Nullable Voltage voltage,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer splitFrom,
        @Nullable Integer splitTo) {

    FileFilter {
        area = given(area);
        code = given(code);
    }

    static FileFilter of(String area, LocalDate day) {
        return new FileFilter(area, null, null, null, day, day, null, null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
