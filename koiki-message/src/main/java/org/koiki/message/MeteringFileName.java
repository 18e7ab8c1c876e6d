package org.koiki.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.koiki.message.MessageKind.NameLayout;

/**
 * Name of a metering file, such as {@code W401102025041513300000.zip}.
 *
 * @param time start of the slot; midnight for kinds without one
 * @param revision raised by every correction
 * @param split counter of the parts of one issue
 */
public record MeteringFileName(MessageKind kind, LocalDate date, LocalTime time, int revision, int split)
        implements FileName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    @Override
    public String prefix() {
        return kind.prefix();
    }

    @Override
    public String messageCode() {
        return kind.code();
    }

    @Override
    public String stem() {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(date);
        String start = kind.layout() == NameLayout.DAY ? "" : TIME.format(time);
        return prefix()
                + messageCode()
                + day
                + start
                + counter(revision, kind.revisionDigits())
                + counter(split, kind.splitDigits());
    }

    private static String counter(int value, int digits) {
        return String.format("%0" + digits + "d", value);
    }
}
