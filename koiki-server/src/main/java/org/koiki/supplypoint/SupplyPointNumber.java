package org.koiki.supplypoint;

import java.text.Normalizer;
import java.util.Optional;
import org.koiki.Problem;

/**
 * The number of a supply point (供給地点特定番号) or a feed-in point (受電地点特定番号): 22 digits that begin with the area,
 * {@code 01}–{@code 10}.
 */
public record SupplyPointNumber(String digits) implements Comparable<SupplyPointNumber> {
    private static final int LENGTH = 22;
    private static final int GAS = 17;
    private static final int AREAS = 10;

    public SupplyPointNumber {
        fault(digits).ifPresent(problem -> {
            throw problem;
        });
    }

    /**
     * Reads a number as people write it: full-width digits, blanks and hyphens are taken.
     *
     * @throws Problem {@code POINT-NUMBER} for what is no such number, {@code POINT-NUMBER-GAS} for a gas point's (17 digits)
     */
    public static SupplyPointNumber of(String text) {
        return new SupplyPointNumber(plain(text));
    }

    /** Why a text is no number; empty when it is one. */
    public static Optional<Problem> faultOf(String text) {
        return fault(plain(text));
    }

    private static String plain(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}\u2212\u30FC]", "");
    }

    private static boolean isPlain(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Problem> fault(String digits) {
        if (isPlain(digits)) {
            int area = Integer.parseInt(digits.substring(0, 2));
            return area >= 1 && area <= AREAS ? Optional.empty() : Optional.of(PointProblems.area(digits));
        }
        return Optional.of(
                digits.matches("[0-9]{%d}".formatted(GAS)) ? PointProblems.gas() : PointProblems.number(digits));
    }

    /** The area, {@code 01}–{@code 10}. */
    public String area() {
        return digits.substring(0, 2);
    }

    /** The area as a number, 1–10. */
    public int areaNumber() {
        return Integer.parseInt(area());
    }

    /** Whether the third digit fits a voltage: 0 low, 1 high and special high. No rule says so; a mismatch is worth a hint. */
    public boolean hints(VoltageClass voltage) {
        return switch (digits.charAt(2)) {
            case '0' -> voltage == VoltageClass.LOW;
            case '1' -> voltage != VoltageClass.LOW;
            default -> true;
        };
    }

    /** Groups of digits as papers show them: {@code 06-0012-3456-7890-1234-5678}. */
    public String spaced() {
        return digits.replaceFirst("(..)(....)(....)(....)(....)(....)", "$1-$2-$3-$4-$5-$6");
    }

    @Override
    public int compareTo(SupplyPointNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
