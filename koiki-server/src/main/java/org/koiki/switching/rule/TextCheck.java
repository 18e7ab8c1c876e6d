package org.koiki.switching.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects faults of single fields: what is missing, too long, or not in the form of its kind. */
public final class TextCheck {
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{22}");

    private final Faults faults;
    private final List<Fault> found = new ArrayList<>();

    public TextCheck(Faults faults) {
        this.faults = faults;
    }

    /** Whether a text is written as the number of a point: 22 digits. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public TextCheck point(String number) {
        if (!isNumber(number)) {
            found.add(faults.of("SWI-1003", "supplyPoint", number, null));
        }
        return this;
    }

    public TextCheck required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            found.add(faults.of("SWI-1001", field, value, null));
        }
        return text(field, value);
    }

    public TextCheck text(String field, @Nullable String value) {
        if (value != null && (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl))) {
            String shown = value.codePoints()
                    .limit(LONGEST)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            found.add(faults.of("SWI-1002", field, shown, "≤ " + LONGEST));
        }
        return this;
    }

    public List<Fault> faults() {
        return List.copyOf(found);
    }
}
