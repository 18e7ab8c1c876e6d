package org.koiki.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which energy files to list; what is absent does not restrict.
 *
 * @param family such as {@code SAME_DAY}
 * @param messageCode such as {@code 0110}
 * @param voltage {@code HIGH} or {@code LOW}
 */
public record EnergyQuery(
        @Nullable String area,
        @Nullable String family,
        @Nullable String messageCode,
        @Nullable String voltage,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static EnergyQuery all() {
        return new EnergyQuery(null, null, null, null, null, null);
    }

    String path(@Nullable String cursor) {
        return new Query()
                .with("area", area)
                .with("family", family)
                .with("messageCode", messageCode)
                .with("voltage", voltage)
                .with("from", from)
                .with("to", to)
                .with("cursor", cursor)
                .with("limit", 1000)
                .after("energy/files");
    }
}
