package org.koiki.metering.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file in a watched folder says, such as {@code 2016-05-30_20_collector-7.csv.gz}.
 *
 * @param form as its ending tells
 */
record InboxName(SlotKey key, String batch, BatchForm form) {
    private static final String ENDING = "\\.(csv|csv\\.gz|csv\\.zst|parquet)";
    private static final Pattern BATCH = Pattern.compile("(?!\\.).*" + ENDING);
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,2})_([^.]+)" + ENDING);

    /** Whether a file is a batch by its ending; others are passed over. */
    static boolean isBatch(String name) {
        return BATCH.matcher(name).matches();
    }

    /** @throws org.koiki.Problem {@code ENERGY-INBOX-NAME}, {@code ENERGY-SLOT} */
    static InboxName of(String area, String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw EnergyProblems.inboxName(name);
        }
        SlotKey key = SlotKey.checked(area, day(parts.group(1), name), Integer.parseInt(parts.group(2)));
        String ending = parts.group(4);
        String type = ending.equals("parquet") ? ParquetBody.TYPE : "text/csv";
        return new InboxName(key, parts.group(3), new BatchForm(type, encoding(ending), null));
    }

    private static LocalDate day(String text, String name) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw EnergyProblems.inboxName(name);
        }
    }

    private static @Nullable String encoding(String ending) {
        return switch (ending) {
            case "csv.gz" -> "gzip";
            case "csv.zst" -> "zstd";
            default -> null;
        };
    }
}
