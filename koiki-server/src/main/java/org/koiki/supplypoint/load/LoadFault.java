package org.koiki.supplypoint.load;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.supplypoint.check.Fault;

/**
 * Why a line of a file was not taken.
 *
 * @param line in the file, counted from 1
 * @param column name of the column; absent where the whole line is meant
 */
public record LoadFault(
        long line,
        @Nullable String column,
        String code,
        @Nullable String value,
        Text text) {
    static LoadFault of(long line, Fault fault) {
        return new LoadFault(line, fault.field(), fault.code(), fault.value(), fault.text());
    }
}
