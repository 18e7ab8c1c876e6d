package org.koiki.message;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One component of a record as it stands in XML. */
sealed interface Field<T> {
    /** The element that it begins with. */
    Name element();

    boolean required();

    /**
     * A value.
     *
     * @param attribute the attribute of the root that repeats it
     */
    record Leaf<T>(
            Name element,
            Format format,
            boolean required,
            Mark mark,
            @Nullable String attribute,
            Function<T, @Nullable String> get)
            implements Field<T> {
        /** The same, its value naming the member, counterparty or plant for findings. */
        Leaf<T> as(Mark newMark) {
            return new Leaf<>(element, format, required, newMark, attribute, get);
        }

        /** The same, repeated by an attribute of the root. */
        Leaf<T> repeatedBy(String newAttribute) {
            return new Leaf<>(element, format, required, mark, newAttribute, get);
        }

        /** The same as a field of a whole that holds the part. */
        <W> Leaf<W> in(Function<W, T> part) {
            return new Leaf<>(element, format, required, mark, attribute, whole -> get.apply(part.apply(whole)));
        }
    }

    /**
     * One record for each slot.
     *
     * @param values the elements of a record: slot number, value and perhaps a second value
     * @param plain the plain form of a record
     */
    record Series<T>(
            Name element,
            Name record,
            List<Name> values,
            PlainRecord plain,
            Function<T, SlotSeries> get,
            Function<T, @Nullable SlotSeries> getSecond)
            implements Field<T> {
        static final Name SLOT = Name.of("JP06219");

        @Override
        public boolean required() {
            return true;
        }
    }

    /**
     * Records of a shape, in a container or alone.
     *
     * @param numbered whether the record carries the attribute SEQ
     */
    record Group<T, U>(
            @Nullable Name container,
            Name record,
            boolean required,
            boolean many,
            boolean numbered,
            Shape<U> shape,
            Function<T, List<U>> get)
            implements Field<T> {
        @Override
        public Name element() {
            return container == null ? record : container;
        }
    }

    /**
     * Records that are handed on one by one, instead of being gathered.
     *
     * @param names elements of the records
     */
    record Rows<T>(Name element, Set<String> names, Stream stream) implements Field<T> {
        /** Reads the container just begun, to its end. */
        @FunctionalInterface
        interface Stream {
            void read(Node node, Values values);
        }

        @Override
        public boolean required() {
            return false;
        }
    }

    /** What a value names for the findings of its record. */
    enum Mark {
        NOTHING,
        MEMBER,
        COUNTERPARTY
    }

    static <T> Leaf<T> required(String element, Format format, Function<T, @Nullable String> get) {
        return new Leaf<>(Name.of(element), format, true, Mark.NOTHING, null, get);
    }

    static <T> Leaf<T> optional(String element, Format format, Function<T, @Nullable String> get) {
        return new Leaf<>(Name.of(element), format, false, Mark.NOTHING, null, get);
    }

    static <T> Series<T> series(int number, String value, Function<T, SlotSeries> get) {
        return series(number, List.of(Series.SLOT, Name.of(value)), get, whole -> null);
    }

    static <T> Series<T> series(
            int number,
            String value,
            Function<T, SlotSeries> get,
            String second,
            Function<T, @Nullable SlotSeries> getSecond) {
        return series(number, List.of(Series.SLOT, Name.of(value), Name.of(second)), get, getSecond);
    }

    private static <T> Series<T> series(
            int number, List<Name> values, Function<T, SlotSeries> get, Function<T, @Nullable SlotSeries> getSecond) {
        Name record = Name.record(number);
        return new Series<>(Name.container(number), record, values, new PlainRecord(record, values), get, getSecond);
    }

    /** Exactly one record. */
    static <T, U> Group<T, U> one(int number, Shape<U> shape, Function<T, U> get) {
        return group(number, true, false, shape, get.andThen(List::of));
    }

    /** One record or none. */
    static <T, U> Group<T, U> maybe(int number, Shape<U> shape, Function<T, @Nullable U> get) {
        return group(number, false, false, shape, whole -> listOf(get.apply(whole)));
    }

    /** At least one record. */
    static <T, U> Group<T, U> some(int number, Shape<U> shape, Function<T, List<U>> get) {
        return group(number, true, true, shape, get);
    }

    /** Any number of records. */
    static <T, U> Group<T, U> any(int number, Shape<U> shape, Function<T, List<U>> get) {
        return group(number, false, true, shape, get);
    }

    /** Exactly one record without a container. */
    static <T, U> Group<T, U> child(String element, boolean numbered, Shape<U> shape, Function<T, U> get) {
        return new Group<>(null, Name.of(element), true, false, numbered, shape, get.andThen(List::of));
    }

    /** One record or none, without a container. */
    static <T, U> Group<T, U> element(String element, Shape<U> shape, Function<T, @Nullable U> get) {
        return new Group<>(null, Name.of(element), false, false, false, shape, whole -> listOf(get.apply(whole)));
    }

    /** Any number of records in a container of another name. */
    static <T, U> Group<T, U> elements(String container, String record, Shape<U> shape, Function<T, List<U>> get) {
        return new Group<>(Name.of(container), Name.of(record), false, true, false, shape, get);
    }

    private static <T, U> Group<T, U> group(
            int number, boolean required, boolean many, Shape<U> shape, Function<T, List<U>> get) {
        return new Group<>(Name.container(number), Name.record(number), required, many, false, shape, get);
    }

    private static <U> List<U> listOf(@Nullable U part) {
        return part == null ? List.of() : List.of(part);
    }
}
