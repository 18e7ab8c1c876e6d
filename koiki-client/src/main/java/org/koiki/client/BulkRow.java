package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * What becomes of a row of a file of applications.
 *
 * @param row of the spreadsheet, the header being 1; in JSON the element, from 1
 * @param outcome {@code ACCEPTABLE}, {@code REFUSED} or {@code FILED}
 * @param application its number, once it is filed
 */
public record BulkRow(
        int row,
        String outcome,
        List<Fault> faults,
        @Nullable String application) {
    public BulkRow {
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /** Why a row is refused, and what would help. */
    public record Fault(String code, String field, Text text, Text remedy) {}
}
