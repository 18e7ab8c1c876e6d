package org.koiki.message;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** What the value of an element may look like: X(n), 9(n), a date 9(8) or a time of Japan 9(14), 9(17). */
record Format(Kind kind, int length) {
    enum Kind {
        TEXT,
        DIGITS,
        NUMBER,
        DATE,
        MONTH,
        TIME,
        SLOT,
        DECIMAL
    }

    static final Format DATE = new Format(Kind.DATE, 8);

    static final Format MONTH = new Format(Kind.MONTH, 6);

    /** Number of a slot in one digit or two. */
    static final Format SLOT = new Format(Kind.SLOT, SlotSeries.SLOTS);

    /** Decimal number without sign, four decimals at most. */
    static final Format DECIMAL = new Format(Kind.DECIMAL, Kwh.WHOLE_DIGITS);

    /** To the second. */
    static final Format TIME = new Format(Kind.TIME, 14);

    /** To the millisecond. */
    static final Format MILLIS = new Format(Kind.TIME, 17);

    private static final DateTimeFormatter TO_SECOND =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TO_MILLI =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withResolverStyle(ResolverStyle.STRICT);

    /** X(n): at most n characters. */
    static Format text(int length) {
        return new Format(Kind.TEXT, length);
    }

    /** Exactly n digits. */
    static Format digits(int length) {
        return new Format(Kind.DIGITS, length);
    }

    /** 9(n): at most n digits. */
    static Format number(int length) {
        return new Format(Kind.NUMBER, length);
    }

    /** What is wrong with a value that is not blank. */
    @Nullable
    Fault check(String value) {
        return switch (kind) {
            case TEXT -> value.codePointCount(0, value.length()) > length ? Fault.TOO_LONG : null;
            case DIGITS -> checkDigits(value, length);
            case NUMBER -> checkNumber(value);
            case DATE -> isMoment(value, DateTimeFormatter.BASIC_ISO_DATE, length) ? null : Fault.BAD_DATE;
            case MONTH -> isMoment(value + "01", DateTimeFormatter.BASIC_ISO_DATE, 8) ? null : Fault.BAD_MONTH;
            case TIME -> isMoment(value, times(), length) ? null : Fault.BAD_TIME;
            case SLOT -> isSlot(value) ? null : Fault.SLOT_RANGE;
            case DECIMAL -> Kwh.isKwh(value) ? null : Fault.BAD_DECIMAL;
        };
    }

    private static boolean isSlot(String value) {
        return value.length() <= 2
                && value.chars().allMatch(Format::isDigit)
                && Integer.parseInt(value) >= 1
                && Integer.parseInt(value) <= SlotSeries.SLOTS;
    }

    private static @Nullable Fault checkDigits(String value, int length) {
        if (!value.chars().allMatch(Format::isDigit)) {
            return Fault.NOT_DIGITS;
        }
        return value.length() == length ? null : Fault.WRONG_LENGTH;
    }

    private @Nullable Fault checkNumber(String value) {
        if (!value.chars().allMatch(Format::isDigit)) {
            return Fault.NOT_DIGITS;
        }
        return value.length() > length ? Fault.TOO_LONG : null;
    }

    private static boolean isMoment(String value, DateTimeFormatter formatter, int length) {
        if (checkDigits(value, length) != null) {
            return false;
        }
        try {
            return formatter.parse(value).isSupported(ChronoField.DAY_OF_MONTH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The time that a value of this format says. */
    LocalDateTime time(String value) {
        return LocalDateTime.parse(value, times());
    }

    /** A time as a value of this format. */
    String text(LocalDateTime time) {
        return times().format(time);
    }

    private DateTimeFormatter times() {
        return equals(MILLIS) ? TO_MILLI : TO_SECOND;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
