package org.koiki.metering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koiki.metering.LimitSettings.Bounds;
import org.koiki.metering.LimitSettings.Setting;

/**
 * Limits that have to stay below others on every day: files that are waited for until their target are late whatever is done.
 *
 * @param usual the hub's own values
 */
record LimitPairs(List<Setting> own, List<Bounds> usual) {
    private static final Map<String, String> BELOW =
            Map.of("slot-due-minutes", "slot-target-minutes", "day-due-minutes", "day-target-minutes");

    /** @throws SettingRefused if one does not */
    void check() {
        BELOW.forEach((lower, upper) -> own.stream()
                .filter(setting ->
                        setting.name().equals(lower) || setting.name().equals(upper))
                .forEach(setting ->
                        days(setting, lower, upper).forEach(day -> requireBelow(lower, upper, setting, day))));
    }

    /** The first day of a setting, and those behind it on which a value of the hub's own begins. */
    private Stream<LocalDate> days(Setting setting, String lower, String upper) {
        return Stream.concat(
                Stream.of(setting.from()),
                usual.stream()
                        .filter(line -> line.name().equals(lower) || line.name().equals(upper))
                        .map(Bounds::from)
                        .filter(day -> day.isAfter(setting.from())));
    }

    private void requireBelow(String lower, String upper, Setting setting, LocalDate day) {
        int less = on(day, lower);
        int more = on(day, upper);
        if (less >= more) {
            throw new SettingRefused(
                    "設定 %s の値「%d」では、%s（%d）が %s（%d）より小さくなりません。"
                            .formatted(setting.key(), setting.value(), lower, less, upper, more),
                    "With the setting %s at \"%d\", %s (%d) is not less than %s (%d)."
                            .formatted(setting.key(), setting.value(), lower, less, upper, more));
        }
    }

    private int on(LocalDate day, String name) {
        return own.stream()
                .filter(setting ->
                        setting.name().equals(name) && !setting.from().isAfter(day))
                .max(Comparator.comparing(Setting::from))
                .map(Setting::value)
                .orElseGet(() -> usual(day, name));
    }

    private int usual(LocalDate day, String name) {
        return usual.stream()
                .filter(line -> line.name().equals(name) && !line.from().isAfter(day))
                .max(Comparator.comparing(Bounds::from))
                .map(Bounds::usual)
                .orElse(0);
    }
}
