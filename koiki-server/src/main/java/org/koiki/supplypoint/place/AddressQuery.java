package org.koiki.supplypoint.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an address as somebody looks for them: {@code 霞が関1-2 ハイツ}. All parts have to be there, in any order.
 *
 * @param texts parts of town and building, of two characters or more
 * @param house how the house number begins
 */
public record AddressQuery(List<String> texts, @Nullable String house) {
    private static final int SHORTEST = 2;

    public AddressQuery {
        texts = List.copyOf(texts);
    }

    /**
     * The ways in which parts can be meant, most likely first: digits begin the house number, or belong to a building's name.
     * Empty when there is no part of two characters besides digits.
     */
    public static List<AddressQuery> read(String text) {
        List<String> parts = Arrays.stream(text.strip().split("[\\s\u3000]+"))
                .map(part -> HouseNumbers.plain(PlainText.of(part)))
                .filter(part -> !part.isEmpty())
                .toList();
        List<AddressQuery> ways = new ArrayList<>(List.of(split(parts)));
        if (ways.getFirst().house() != null) {
            ways.add(new AddressQuery(parts, null));
        }
        return ways.stream().filter(AddressQuery::isFit).distinct().toList();
    }

    private static AddressQuery split(List<String> parts) {
        List<String> texts = new ArrayList<>();
        String house = null;
        for (String part : parts) {
            int number = PlaceKey.firstDigit(part);
            if (number > 0) {
                texts.add(part.substring(0, number));
            }
            if (number < part.length()) {
                house = PlaceKey.trimmed(part.substring(number));
            }
        }
        return new AddressQuery(texts, house);
    }

    private boolean isFit() {
        return texts.stream().allMatch(part -> part.length() >= SHORTEST)
                && texts.stream().anyMatch(part -> letters(part) >= SHORTEST);
    }

    private static long letters(String part) {
        return part.chars().filter(Character::isLetter).count();
    }

    /** Pairs of characters that a site has to have. */
    public int[] grams() {
        return texts.stream()
                .flatMapToInt(part -> Arrays.stream(PlaceKey.grams(part)))
                .distinct()
                .toArray();
    }

    /** Patterns of SQL that a site has to match. */
    public String[] patterns() {
        return texts.stream()
                .map(part ->
                        "%" + part.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + "%")
                .toArray(String[]::new);
    }

    /** What lies behind all house numbers that are meant: {@code 1-2} means {@code 1-2-3} and not {@code 1-23}. */
    public @Nullable String houseEnd() {
        if (house == null) {
            return null;
        }
        return house + (PlainText.isDigit(house.charAt(house.length() - 1)) ? "." : "\uFFFF");
    }
}
