package org.koiki.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values read for one record, handed out in the order of its fields. */
final class Values {
    /** What one series of slots held. */
    record Pair(SlotSeries first, @Nullable SlotSeries second) {}

    private final @Nullable Object[] values;
    private final @Nullable Values outer;
    private @Nullable SlotSeries second;
    private int next;

    private Values(@Nullable Object[] values) {
        this.values = values;
        this.outer = null;
    }

    Values(int fields, @Nullable Values outer) {
        this.values = new Object[fields];
        this.outer = outer;
    }

    void set(int field, Object value) {
        values[field] = value;
    }

    String text() {
        return Objects.requireNonNull(maybeText());
    }

    @Nullable
    String maybeText() {
        return (String) take();
    }

    String textOrEmpty() {
        return Objects.requireNonNullElse(maybeText(), "");
    }

    int number() {
        return Integer.parseInt(text());
    }

    @Nullable
    Integer maybeNumber() {
        String text = maybeText();
        return text == null ? null : Integer.valueOf(text);
    }

    long longNumber() {
        return Long.parseLong(text());
    }

    /** These values without the next ones. */
    Values skip(int count) {
        next += count;
        return this;
    }

    LocalDateTime time(Format format) {
        return format.time(text());
    }

    LocalDate date() {
        return LocalDate.parse(text(), DateTimeFormatter.BASIC_ISO_DATE);
    }

    SlotSeries series() {
        Pair pair = (Pair) Objects.requireNonNull(take());
        second = pair.second();
        return pair.first();
    }

    /** The second value beside the series taken last. */
    @Nullable
    SlotSeries second() {
        return second;
    }

    <U> U part() {
        return Objects.requireNonNull(this.<U>maybePart());
    }

    <U> @Nullable U maybePart() {
        List<U> parts = list();
        return parts.isEmpty() ? null : parts.getFirst();
    }

    @SuppressWarnings("unchecked")
    <U> List<U> list() {
        Object list = take();
        return list == null ? List.of() : (List<U>) list;
    }

    /** The single part of the last field. */
    <U> U last() {
        next = values.length - 1;
        return part();
    }

    /** The message header, read before the body that these values belong to. */
    MessageHeader header() {
        return new Values(Objects.requireNonNull(outer).values).part();
    }

    /** What was read first in the record around this one. */
    <U> @Nullable U firstAround() {
        return new Values(Objects.requireNonNull(outer).values).maybePart();
    }

    /** The same values, to be handed out from the first on. */
    Values again() {
        return new Values(values);
    }

    @Nullable
    LocalDate maybeDate() {
        String text = maybeText();
        return text == null ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Nullable
    YearMonth maybeMonth() {
        String text = maybeText();
        return text == null ? null : YearMonth.parse(text, DateTimeFormatter.ofPattern("uuuuMM"));
    }

    /** A decimal in ten-thousandths. */
    @Nullable
    Long maybeDecimal() {
        String text = maybeText();
        return text == null ? null : Kwh.tenthsOfWh(text);
    }

    private @Nullable Object take() {
        return values[next++];
    }
}
