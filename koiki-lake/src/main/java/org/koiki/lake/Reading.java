package org.koiki.lake;

import org.jspecify.annotations.Nullable;

/**
 * What a meter told of one slot.
 *
 * @param point supply point number (供給地点特定番号), 22 digits
 * @param energy 0.1 Wh; absent when there is no value, never zero instead
 * @param quality value flag as in JP06122: 0 valid, 1 missing, 2 estimated, 9 unknown
 */
public record Reading(String point, @Nullable Long energy, int quality) {}
