package org.koiki.supplypoint.place;

import java.text.Normalizer;

/** Text without the differences that people do not mean: width, case, kana, small ke, hyphens, blanks and marks. */
public final class PlainText {
    private static final String HYPHENS = "-‐‑‒–—―−ｰ";
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private PlainText() {}

    public static String of(String text) {
        String given = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean afterDigit = !plain.isEmpty() && isDigit(plain.charAt(plain.length() - 1));
            if (HYPHENS.indexOf(c) >= 0 || (c == 'ー' && afterDigit)) {
                plain.append('-');
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                plain.append(plain(c));
            }
        }
        return plain.toString();
    }

    private static char plain(char c) {
        char katakana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + TO_KATAKANA) : c;
        return switch (katakana) {
            case 'ヶ', 'ヵ', 'ガ' -> 'ケ';
            default -> Character.toUpperCase(katakana);
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
