package org.koiki.metering.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which files to list; what is absent does not restrict.
 *
 * @param code message code, such as {@code 0110}
 * @param from first date
 * @param to last date
 * @param splitFrom first number of split
 * @param splitTo last number of split
 * @param after id of the last file seen
 */
public record FileQuery(
        @Nullable String area,
        @Nullable Family family,
        @Nullable String code,
        @Nullable Voltage voltage,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer splitFrom,
        @Nullable Integer splitTo,
        long after,
        int limit) {
    /** Most files of one page. */
    public static final int MOST = 1_000;

    public FileQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    FileQuery after(long id) {
        return new FileQuery(area, family, code, voltage, from, to, splitFrom, splitTo, id, limit);
    }
}
