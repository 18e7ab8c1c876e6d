package org.koiki.plan.exchange;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * One thing that is wrong with a file of results.
 *
 * @param code stable, such as {@code EXCHANGE-SLOT}
 * @param line in the file, counted from 1
 * @param column name of the column; absent where the whole line is meant
 * @param value as it stands in the file
 */
public record ResultFault(
        String code,
        long line,
        @Nullable String column,
        @Nullable String value,
        Text text) {}
