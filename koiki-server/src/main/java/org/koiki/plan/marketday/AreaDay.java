package org.koiki.plan.marketday;

/**
 * One area on one delivery day.
 *
 * @param area {@code 01}–{@code 10}
 * @param tso operator code of the area's TSO
 */
public record AreaDay(String area, String name, String nameEn, String tso, Counts counts, AreaTotals totals) {}
