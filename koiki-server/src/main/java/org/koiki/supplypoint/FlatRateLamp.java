package org.koiki.supplypoint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lamps that are not metered (定額電灯). As text {@code 10x2 40x1}: two of 10 W and one of 40 W.
 *
 * @param watts of one lamp
 * @param count how many there are
 */
public record FlatRateLamp(int watts, int count) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})[xX×]([0-9]{1,4})");

    @Override
    public String toString() {
        return watts + "x" + count;
    }

    /** The lamps of a text. @throws IllegalArgumentException if it is none */
    public static List<FlatRateLamp> read(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(FlatRateLamp::one).toList();
    }

    private static FlatRateLamp one(String text) {
        Matcher lamp = TEXT.matcher(text);
        if (!lamp.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new FlatRateLamp(Integer.parseInt(lamp.group(1)), Integer.parseInt(lamp.group(2)));
    }

    /** The text of lamps; empty where there are none. */
    public static String write(List<FlatRateLamp> lamps) {
        return lamps.stream().map(FlatRateLamp::toString).collect(Collectors.joining(" "));
    }
}
