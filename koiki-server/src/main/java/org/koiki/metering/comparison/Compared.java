package org.koiki.metering.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a comparison of a day came to.
 *
 * @param points that contracts supply on the day
 * @param differences how many there are, of all retailers
 * @param shown those that the caller may see, by number; a thousand at most are kept
 */
public record Compared(LocalDate date, Instant comparedAt, long points, long differences, List<Difference> shown) {}
