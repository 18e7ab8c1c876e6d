package org.koiki.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What the value of an element may look like: X(n), 9(n) or a date 9(8). */
record Format(Kind kind, int length) {
    enum Kind {
        TEXT,
        DIGITS,
        NUMBER,
        DATE
    }

    static final Format DATE = new Format(Kind.DATE, 8);

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
            case DIGITS -> checkDigits(value);
            case NUMBER -> checkNumber(value);
            case DATE -> isDate(value) ? null : Fault.BAD_DATE;
        };
    }

    private @Nullable Fault checkDigits(String value) {
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

    private boolean isDate(String value) {
        if (checkDigits(value) != null) {
            return false;
        }
        try {
            LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
