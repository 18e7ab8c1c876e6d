package org.koiki.metering;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.koiki.ModuleTables;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Limits that the operator sets: {@code koiki.energy.limits.<name>.<first day>}, within the bounds of {@code energy-limits.csv}. */
public final class LimitSettings {
    private static final String KEY = "koiki.energy.limits";

    private LimitSettings() {}

    /** @param from first day on which the value counts */
    public record Setting(String name, LocalDate from, int value) {
        String key() {
            return "%s.%s.%s".formatted(KEY, name, from);
        }
    }

    /**
     * A line of the hub's own.
     *
     * @param from first day on which it counts
     */
    record Bounds(String name, LocalDate from, int usual, int least, int most) {}

    /** @throws SettingRefused if one is unknown, has no first day, is out of bounds or does not go with another */
    public static List<Setting> read(Environment settings) {
        return read(
                settings,
                ModuleTables.read("energy-limits.csv", (module, line) -> line).stream()
                        .filter(line -> !line.getField("least").isEmpty())
                        .map(line -> new Bounds(
                                line.getField("name"),
                                LocalDate.parse(line.getField("from")),
                                Integer.parseInt(line.getField("value")),
                                Integer.parseInt(line.getField("least")),
                                Integer.parseInt(line.getField("most"))))
                        .toList());
    }

    static List<Setting> read(Environment settings, List<Bounds> bounds) {
        List<Setting> own = given(settings).entrySet().stream()
                .map(entry -> setting(entry.getKey(), entry.getValue(), bounds))
                .toList();
        new LimitPairs(own, bounds).check();
        return own;
    }

    private static Map<String, String> given(Environment settings) {
        try {
            return Binder.get(settings)
                    .bind(KEY, Bindable.mapOf(String.class, String.class))
                    .orElseGet(Map::of);
        } catch (BindException e) {
            throw withoutDay(KEY, settings.getProperty(KEY, ""));
        }
    }

    private static Setting setting(String place, String value, List<Bounds> known) {
        String key = KEY + "." + place;
        int dot = place.indexOf('.');
        String name = dot < 0 ? place : place.substring(0, dot);
        List<Bounds> named =
                known.stream().filter(one -> one.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw unknown(key, value, known);
        }
        LocalDate from = day(key, value, place.substring(dot + 1));
        Bounds bounds = named.stream()
                .filter(one -> !one.from().isAfter(from))
                .max(Comparator.comparing(Bounds::from))
                .orElse(named.getFirst());
        return new Setting(name, from, number(key, value, bounds));
    }

    private static LocalDate day(String key, String value, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw withoutDay(key, value);
        }
    }

    private static int number(String key, String value, Bounds bounds) {
        if (value.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= bounds.least() && number <= bounds.most()) {
                return (int) number;
            }
        }
        throw new SettingRefused(
                "設定 %s の値「%s」は %d から %d までの整数ではありません。".formatted(key, value, bounds.least(), bounds.most()),
                "The setting %s is \"%s\", not a whole number from %d to %d."
                        .formatted(key, value, bounds.least(), bounds.most()));
    }

    private static SettingRefused withoutDay(String key, String value) {
        return new SettingRefused(
                "設定 %s の値「%s」に適用開始日がありません。%s.<名前>.<YYYY-MM-DD> に値を書きます。".formatted(key, value, KEY),
                "The setting %s, \"%s\", has no day from which it counts. Write the value at %s.<name>.<YYYY-MM-DD>."
                        .formatted(key, value, KEY));
    }

    private static SettingRefused unknown(String key, String value, List<Bounds> known) {
        String names = known.stream().map(Bounds::name).distinct().collect(joining(", "));
        return new SettingRefused(
                "設定 %s（値「%s」）は知らない名前です。設定できるもの: %s".formatted(key, value, names),
                "The setting %s, \"%s\", is unknown. What can be set: %s".formatted(key, value, names));
    }
}
