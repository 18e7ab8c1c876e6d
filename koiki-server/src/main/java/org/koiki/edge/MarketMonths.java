package org.koiki.edge;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Reads the months in requests, such as {@code 2026-05}, within the bounds of {@link MarketDays}. */
final class MarketMonths implements Converter<String, @Nullable YearMonth> {
    @Override
    public @Nullable YearMonth convert(String text) {
        return text.isBlank()
                ? null
                : YearMonth.from(MarketDays.within(YearMonth.parse(text.strip()).atDay(1)));
    }
}
