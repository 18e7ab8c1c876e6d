package org.koiki.switching.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in kanji before a count of blocks and houses, such as 二十三番地. */
final class KanjiNumbers {
    private static final Pattern COUNTED = Pattern.compile("[〇一二三四五六七八九十百]+(?=丁目|番|号)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumbers() {}

    static String toDigits(String text) {
        return COUNTED.matcher(text).replaceAll(KanjiNumbers::digits);
    }

    private static String digits(java.util.regex.MatchResult found) {
        return Matcher.quoteReplacement(Integer.toString(value(found.group())));
    }

    private static int value(String number) {
        int sum = 0;
        int digit = 0;
        for (char sign : number.toCharArray()) {
            int unit = sign == '十' ? 10 : sign == '百' ? 100 : 0;
            sum += unit == 0 ? 0 : Math.max(digit, 1) * unit;
            digit = unit == 0 ? digit * 10 + DIGITS.indexOf(sign) : 0;
        }
        return sum + digit;
    }
}
