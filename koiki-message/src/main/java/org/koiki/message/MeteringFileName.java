package org.koiki.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
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
    private static final int MINUTES = 24 * 60 / SlotSeries.SLOTS;

    /** The order in which files are worked off: by revision, then by split. */
    public static final Comparator<MeteringFileName> ORDER =
            Comparator.comparingInt(MeteringFileName::revision).thenComparingInt(MeteringFileName::split);

    /** Name of the first split of the first issue of a slot's file. */
    public static MeteringFileName ofSlot(MessageKind kind, LocalDate date, int slot) {
        return new MeteringFileName(kind, date, LocalTime.MIDNIGHT.plusMinutes((slot - 1L) * MINUTES), 0, 0);
    }

    /** Name of the first split of the first issue of a day's file. */
    public static MeteringFileName ofDay(MessageKind kind, LocalDate date) {
        return new MeteringFileName(kind, date, LocalTime.MIDNIGHT, 0, 0);
    }

    /** @throws IllegalArgumentException if the kind's names have too few digits for it */
    public MeteringFileName at(int newRevision, int newSplit) {
        return new MeteringFileName(
                kind, date, time, checked(newRevision, kind.revisionDigits()), checked(newSplit, kind.splitDigits()));
    }

    /** The slot that the name tells, from 1; none in names of days. */
    public @Nullable Integer slot() {
        return kind.layout() == NameLayout.SLOT ? time.toSecondOfDay() / 60 / MINUTES + 1 : null;
    }

    String day() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static int checked(int counter, int digits) {
        if (counter < 0 || Integer.toString(counter).length() > digits) {
            throw new IllegalArgumentException("not " + digits + " digits: " + counter);
        }
        return counter;
    }

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
        String start = kind.layout() == NameLayout.DAY ? "" : TIME.format(time);
        return prefix()
                + messageCode()
                + day()
                + start
                + counter(revision, kind.revisionDigits())
                + counter(split, kind.splitDigits());
    }

    private static String counter(int value, int digits) {
        return String.format("%0" + digits + "d", value);
    }
}
