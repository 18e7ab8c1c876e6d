package org.koiki.supplypoint.place;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Place;

/**
 * Where a point is found: the town and the building, which many points share, and the house number.
 *
 * @param site town, then a blank and the building where there is one
 * @param house what follows the town, such as {@code 1-2-3}
 */
public record PlaceKey(String site, String house) {
    private static final Pattern ROOM = Pattern.compile(
            "[\\s\u3000]+[0-9０-９A-ZＡ-Ｚ\\-－‐]*[0-9０-９][^\\s\u3000]*$|(?<![0-9０-９\\-－‐])[0-9０-９]{3,}(号室|号)?$|[0-9０-９]+号室$");

    public static PlaceKey of(Place place) {
        String address = HouseNumbers.plain(PlainText.of(place.address()));
        int number = firstDigit(address);
        String town = address.substring(0, number);
        String building = building(place.building());
        return new PlaceKey(building.isEmpty() ? town : town + " " + building, trimmed(address.substring(number)));
    }

    private static String building(@Nullable String given) {
        return given == null ? "" : PlainText.of(ROOM.matcher(given.strip()).replaceFirst(""));
    }

    static int firstDigit(String text) {
        int at = 0;
        while (at < text.length() && !PlainText.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String trimmed(String house) {
        int end = house.length();
        while (end > 0 && house.charAt(end - 1) == '-') {
            end--;
        }
        return house.substring(0, end);
    }

    /** Pairs of neighbouring characters of the site, each once, as numbers. */
    public int[] grams() {
        return grams(site);
    }

    static int[] grams(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .filter(at -> text.charAt(at) != ' ' && text.charAt(at + 1) != ' ')
                .map(at -> (text.charAt(at) << 16) | text.charAt(at + 1))
                .distinct()
                .toArray();
    }
}
