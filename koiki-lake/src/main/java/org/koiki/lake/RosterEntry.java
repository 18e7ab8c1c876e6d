package org.koiki.lake;

import org.jspecify.annotations.Nullable;

/**
 * Whose a supply point is on a day.
 *
 * @param retailer operator code
 * @param balancingGroup BG code
 * @param voltage {@code LOW}, {@code HIGH} or {@code SPECIAL_HIGH}
 * @param controlNumber 管理番号
 * @param customerId 需要家識別番号
 */
public record RosterEntry(
        String point,
        String retailer,
        String balancingGroup,
        String voltage,
        String controlNumber,
        @Nullable String customerId,
        @Nullable String customerName) {}
