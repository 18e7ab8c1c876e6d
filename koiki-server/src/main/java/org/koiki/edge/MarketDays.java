package org.koiki.edge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Reads the dates in requests, such as {@code 2026-05-31}, within bounds that every calculation and the database can hold. */
final class MarketDays implements Converter<String, @Nullable LocalDate> {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    @Override
    public @Nullable LocalDate convert(String text) {
        if (text.isBlank()) {
            return null;
        }
        return within(LocalDate.parse(text.strip()));
    }

    static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException("not between " + FIRST + " and " + LAST + ": " + day);
        }
        return day;
    }
}
