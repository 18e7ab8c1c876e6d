package org.koiki.supplypoint.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.supplypoint.check.Fault;
import org.koiki.supplypoint.check.PointRule;

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

    /** A row of line, retailer and family. */
    static LoadFault withoutGeneration(ResultSet row) throws SQLException {
        return of(
                row.getLong("line"),
                PointRule.GENERATION.in("retailer", row.getString("retailer"), row.getString("family")));
    }
}
