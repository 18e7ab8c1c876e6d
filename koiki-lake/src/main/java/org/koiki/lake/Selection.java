package org.koiki.lake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points of a roster.
 *
 * @param retailer operator code, or all
 * @param voltages voltage classes, or all when empty
 * @param points supply point numbers, or all when empty
 */
public record Selection(@Nullable String retailer, List<String> voltages, List<String> points) {
    public static final Selection ALL = new Selection(null, List.of(), List.of());

    public static Selection of(String retailer, String... voltages) {
        return new Selection(retailer, List.of(voltages), List.of());
    }
}
