package org.koiki.supplypoint.place;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** House numbers in one form: {@code 一丁目2番地3号} becomes {@code 1-2-3}, {@code 北三条} becomes {@code 北3条}. */
final class HouseNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WRITTEN =
            Pattern.compile("[一二三四五六七八九十]{1,3}(?=丁目|番地)|(?<=[北南東西])[一二三四五六七八九十]{1,3}(?=条)");
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9])(丁目|番地ノ?|番|号|ノ)(?=[0-9-]|$)-?");

    private HouseNumbers() {}

    static String plain(String address) {
        String counted = address.indexOf('丁') < 0 && address.indexOf('条') < 0 && address.indexOf('番') < 0
                ? address
                : WRITTEN.matcher(address).replaceAll(HouseNumbers::number);
        return UNIT.matcher(counted).replaceAll("-");
    }

    private static String number(MatchResult written) {
        String text = written.group();
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.chars().mapToObj(c -> String.valueOf(DIGITS.indexOf(c))).reduce("", String::concat);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}
