package org.koiki.supplypoint;

import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param postalCode seven digits
 * @param address from the prefecture to the house number (住所)
 * @param building name and room (建物名・部屋番号)
 */
public record Place(
        @Nullable String postalCode,
        String address,
        @Nullable String building) {}
