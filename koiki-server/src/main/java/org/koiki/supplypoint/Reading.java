package org.koiki.supplypoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the meters of a point are read.
 *
 * @param day of the month, 1–31 (検針日)
 * @param next next regular reading (次回検針予定日)
 */
public record Reading(@Nullable Integer day, @Nullable LocalDate next) {}
