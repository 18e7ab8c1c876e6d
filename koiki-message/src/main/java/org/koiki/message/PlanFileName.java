package org.koiki.message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Name of a plan file, such as {@code W6_0250_20300402_00_99993_3.xml}.
 *
 * @param date delivery day
 * @param number two digits, 00 in every name seen
 * @param sender operator code of the sender
 * @param area area digit, the last one of the sender
 */
public record PlanFileName(String messageCode, LocalDate date, int number, String sender, String area)
        implements FileName {
    /** The name of a first file. */
    public static PlanFileName of(String messageCode, LocalDate date, String sender) {
        return new PlanFileName(messageCode, date, 0, sender, sender.substring(sender.length() - 1));
    }

    @Override
    public String prefix() {
        return "W6";
    }

    @Override
    public String stem() {
        return "W6_%s_%s_%02d_%s_%s"
                .formatted(messageCode, DateTimeFormatter.BASIC_ISO_DATE.format(date), number, sender, area);
    }
}
