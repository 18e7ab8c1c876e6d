package org.koiki.switching.bulk;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as spreadsheets write them: 2024/4/1, 20240401, 2024年4月1日; 9:30, 9:30:00, 9時30分. */
final class SpreadsheetDates {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[/.\\-年](\\d{1,2})[/.\\-月](\\d{1,2})日?|(\\d{4})(\\d\\d)(\\d\\d)");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:時](\\d{2})分?(?::00)?");

    private SpreadsheetDates() {}

    /** The day as 2024-04-01; what is none stays as it is. */
    static String iso(String text) {
        Matcher day = PARTS.matcher(text);
        if (!day.matches()) {
            return text;
        }
        int first = day.group(1) == null ? 4 : 1;
        return String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                day.group(first),
                Integer.parseInt(day.group(first + 1)),
                Integer.parseInt(day.group(first + 2)));
    }

    /** The time as 09:30; what is none stays as it is. */
    static String time(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(time.group(1)), time.group(2))
                : text;
    }
}
