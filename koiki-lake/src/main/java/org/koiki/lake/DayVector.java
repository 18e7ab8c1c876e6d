package org.koiki.lake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day of one point, slot 1 first.
 *
 * @param energy 0.1 Wh of each slot; absent when missing
 * @param quality value flag of each slot; absent when nothing arrived
 */
public record DayVector(LocalDate date, List<@Nullable Long> energy, List<@Nullable Integer> quality) {}
