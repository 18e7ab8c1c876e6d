package org.koiki.edge;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Reads the times of day in requests, such as {@code 2026-05-31T10:00}, within the bounds of {@link MarketDays}. */
final class MarketTimes implements Converter<String, @Nullable LocalDateTime> {
    @Override
    public @Nullable LocalDateTime convert(String text) {
        if (text.isBlank()) {
            return null;
        }
        LocalDateTime time = LocalDateTime.parse(text.strip());
        return MarketDays.within(time.toLocalDate()).atTime(time.toLocalTime());
    }
}
