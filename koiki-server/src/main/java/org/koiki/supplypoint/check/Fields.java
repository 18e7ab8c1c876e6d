package org.koiki.supplypoint.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.FlatRateLamp;
import org.koiki.supplypoint.SupplyPointNumber;

/** Named fields of a form or of a line of a file, of which every one is read and every fault kept. */
public final class Fields {
    private static final LocalDate UNREADABLE = LocalDate.EPOCH;

    private final Faults faults = new Faults();
    private final Function<String, @Nullable String> given;

    /** @param given the text of a field; absent or blank where there is none */
    public Fields(Function<String, @Nullable String> given) {
        this.given = given;
    }

    public Faults faults() {
        return faults;
    }

    public @Nullable String text(String column) {
        String text = given.apply(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String required(String column) {
        String text = text(column);
        if (text == null) {
            faults.add(PointRule.REQUIRED.in(column, "", ""));
            return "";
        }
        return text;
    }

    public @Nullable SupplyPointNumber point(String column) {
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

    public <E extends Enum<E>> E choice(String column, Class<E> type) {
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

    public @Nullable Integer integer(String column) {
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

    public List<FlatRateLamp> lamps(String column) {
        String text = text(column);
        return text == null ? List.of() : lamps(column, text);
    }

    private List<FlatRateLamp> lamps(String column, String text) {
        try {
            return FlatRateLamp.read(text);
        } catch (IllegalArgumentException _) {
            faults.add(PointRule.LAMPS.in(column, text, ""));
            return List.of();
        }
    }

    public boolean flag(String column) {
        String text = required(column);
        if (!text.isEmpty() && !text.equals("0") && !text.equals("1")) {
            faults.add(PointRule.FLAG.in(column, text, ""));
        }
        return text.equals("1");
    }

    /** A flag that may be left out, which means no. */
    public boolean flagOrNo(String column) {
        return text(column) != null && flag(column);
    }

    public @Nullable LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : read(column, text);
    }

    private LocalDate read(String column, String text) {
        try {
            if (text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException _) {
            // Such as 30 February.
        }
        faults.add(PointRule.DATE.in(column, text, ""));
        return UNREADABLE;
    }

    /** The columns {@code from} and {@code until}. */
    public Validity days() {
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
