package org.koiki.switching.bulk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.switching.rule.Fault;

/**
 * What becomes of one row; without personal data.
 *
 * @param row the spreadsheet's row, the header being 1; in JSON the element, from 1
 * @param kind of application, or {@code RELAY}; absent when none could be read
 * @param wishedOn the date that is applied for
 * @param earliest the first date that would be possible
 * @param reason why so
 * @param faults why it is refused
 * @param application its number, once it is filed
 * @param relay its number, once it is registered
 */
public record BulkRow(
        int row,
        @Nullable String kind,
        @Nullable String supplyPoint,
        @Nullable LocalDate wishedOn,
        BulkOutcome outcome,
        @Nullable LocalDate earliest,
        @Nullable Text reason,
        List<Fault> faults,
        @Nullable String application,
        @Nullable String relay) {}
