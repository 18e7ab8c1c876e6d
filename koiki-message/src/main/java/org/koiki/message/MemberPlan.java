package org.koiki.message;

import org.jspecify.annotations.Nullable;

/**
 * One member company's block of a demand plan (JPMR00022).
 *
 * @param operator operator code JP06316
 * @param operatorName JP06317
 * @param demand JP06376
 * @param supply JP06389
 * @param sales absent when the member sells nothing
 */
public record MemberPlan(
        String operator,
        @Nullable String operatorName,
        SlotSeries demand,
        SlotSeries supply,
        Trades procurement,
        @Nullable Trades sales) {}
