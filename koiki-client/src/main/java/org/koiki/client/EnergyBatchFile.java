package org.koiki.client;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A batch of readings that lies in a file: CSV with the columns {@code point}, {@code energy} and {@code quality}, as it is
 * or packed ({@code .gz}, {@code .zst}), or {@code .parquet} with the same columns.
 *
 * @param slot from 1
 * @param id of the sender's choice: 1 to 40 letters, digits, hyphens, underscores
 */
public record EnergyBatchFile(String area, LocalDate date, int slot, String id, Path file) {
    String path() {
        return "energy/%s/%s/%d/%s".formatted(Query.encode(area), date, slot, Query.encode(id));
    }

    /** Whether it is to be packed on the way. */
    boolean isPlain() {
        return encoding().isEmpty() && !isParquet();
    }

    String type() {
        return isParquet() ? "application/vnd.apache.parquet" : "text/csv";
    }

    /** How the file is packed already; empty when it is not. */
    String encoding() {
        return ends(".zst") ? "zstd" : ends(".gz") ? "gzip" : "";
    }

    private boolean isParquet() {
        return ends(".parquet");
    }

    private boolean ends(String ending) {
        return file.toString().endsWith(ending);
    }
}
