package org.koiki.switching.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects faults of single fields: what is missing, too long, or not in the form of its kind. */
public final class TextCheck {
    private static final int LONGEST = 80;
    private static final Pattern PHONE = Pattern.compile("0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|0[0-9]{9,10}");
    private static final Pattern OPERATOR = Pattern.compile("[0-9]{5}");
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
        return value == null || value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl)
                ? this
                : wrong(field, value, "≤ " + LONGEST);
    }

    /** A telephone number: its three parts with hyphens between them, or its 10 or 11 digits alone; full-width ones as well. */
    public TextCheck phone(String field, @Nullable String value) {
        return value == null || isPhone(value) ? this : wrong(field, value, "03-0000-0000");
    }

    /** The code of an operator: five digits. */
    public TextCheck operator(String field, @Nullable String value) {
        return value == null || OPERATOR.matcher(value).matches() ? this : wrong(field, value, "00000–99999");
    }

    private static boolean isPhone(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[‐‑–—−ー]", "-");
        long digits = plain.chars().filter(one -> one != '-').count();
        return PHONE.matcher(plain).matches() && digits >= 10 && digits <= 11;
    }

    private TextCheck wrong(String field, String value, String expected) {
        String shown = value.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        found.add(faults.of("SWI-1002", field, shown, expected));
        return this;
    }

    public List<Fault> faults() {
        return List.copyOf(found);
    }
}
