package org.koiki.supplypoint.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.Fault;
import org.koiki.supplypoint.check.Faults;
import org.koiki.supplypoint.check.PointRule;

/** One line of a file, of which every field is read and every fault kept. */
final class Line {
    private static final LocalDate UNREADABLE = LocalDate.EPOCH;

    final long number;
    final Faults faults = new Faults();
    private final Map<String, Integer> places;
    private final List<String> fields;

    Line(long number, Map<String, Integer> places, List<String> fields) {
        this.number = number;
        this.places = places;
        this.fields = fields;
    }

    @Nullable
    String text(String column) {
        Integer place = places.get(column);
        String text =
                place == null || place >= fields.size() ? "" : fields.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            faults.add(PointRule.REQUIRED.in(column, "", ""));
            return "";
        }
        return text;
    }

    @Nullable
    SupplyPointNumber point(String column) {
        String text = required(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return SupplyPointNumber.of(text);
        } catch (Problem e) {
            faults.add(Fault.of(e, column, text));
            return null;
        }
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        String text = required(column);
        E[] values = type.getEnumConstants();
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            faults.add(PointRule.CODE.in(column, text, String.join(" ", names(values))));
        }
        return values[0];
    }

    private static <E extends Enum<E>> List<String> names(E[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Nullable
    Integer integer(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            faults.add(PointRule.NUMERIC.in(column, text, "0-999999"));
            return null;
        }
        return Integer.valueOf(text);
    }

    boolean flag(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.equals("0") && !text.equals("1")) {
            faults.add(PointRule.FLAG.in(column, text, ""));
        }
        return text.equals("1");
    }

    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : read(column, text);
    }

    private LocalDate read(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            faults.add(PointRule.DATE.in(column, text, ""));
            return UNREADABLE;
        }
    }

    /** The columns {@code from} and {@code until}. */
    Validity days() {
        String from = required("from");
        LocalDate first = from.isEmpty() ? UNREADABLE : read("from", from);
        LocalDate until = date("until");
        if (until == null || first.isBefore(until)) {
            return new Validity(first, until);
        }
        if (faults.isEmpty()) {
            faults.add(PointRule.DAYS.in("until", until.toString(), first));
        }
        return new Validity(first, null);
    }
}
