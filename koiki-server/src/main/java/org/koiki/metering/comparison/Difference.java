package org.koiki.metering.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A point whose energy goes to another retailer than its contract says.
 *
 * @param contracted operator code of the retailer that supplies it on the day; absent when none does
 * @param served operator code of the retailer in whose files it stands; absent when it stands in none
 */
public record Difference(
        String point, @Nullable String contracted, @Nullable String served) {}
