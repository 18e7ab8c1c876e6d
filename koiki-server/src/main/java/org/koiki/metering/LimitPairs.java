package org.koiki.metering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.koiki.metering.LimitSettings.Setting;

/**
 * Limits that have to stay below others on every day: files that are waited for until their target are late whatever is done.
 *
 * @param usual the hub's own values by name
 */
record LimitPairs(List<Setting> own, Map<String, Integer> usual) {
    private static final Map<String, String> BELOW =
            Map.of("slot-due-minutes", "slot-target-minutes", "day-due-minutes", "day-target-minutes");

    /** @throws SettingRefused if one does not */
    void check() {
        BELOW.forEach((lower, upper) -> own.stream()
                .filter(setting ->
                        setting.name().equals(lower) || setting.name().equals(upper))
                .forEach(setting -> requireBelow(lower, upper, setting)));
    }

    private void requireBelow(String lower, String upper, Setting setting) {
        int less = on(setting.from(), lower);
        int more = on(setting.from(), upper);
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
                .orElseGet(() -> usual.getOrDefault(name, 0));
    }
}
