package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 30-minute energy (30分電力量) of one supply point in one slot. A missing value is absent, never zero.
 *
 * @param slot slot, from 1
 * @param point supply point number JP06400 (供給地点特定番号)
 * @param customerId JP06119 需要家識別番号
 * @param customerName JP06120
 * @param controlNumber JP06121 管理番号, part of the key
 * @param flag value flag JP06122 as written; {@link #VALID} is a good value
 * @param energy 0.1 Wh, JP06123 (high) or JP06125 (low)
 * @param second 0.1 Wh, JP06124, whose meaning is not published
 */
public record SlotEnergy(
        int slot,
        String point,
        @Nullable String customerId,
        @Nullable String customerName,
        @Nullable String controlNumber,
        String flag,
        @Nullable Long energy,
        @Nullable Long second,
        List<UnknownElement> unknown)
        implements MeteringRow {
    /** Flag of a valid value. */
    public static final String VALID = "0";

    public SlotEnergy {
        unknown = List.copyOf(unknown);
    }

    /** A row of no more than what every file carries. */
    public static SlotEnergy of(int slot, String point, String controlNumber, String flag, @Nullable Long energy) {
        return new SlotEnergy(slot, point, null, null, controlNumber, flag, energy, null, List.of());
    }

    /** Whether there is a value that is good as it stands. */
    public boolean isValid() {
        return energy != null && flag.equals(VALID);
    }

    @Override
    public SlotEnergy with(List<UnknownElement> newUnknown) {
        return new SlotEnergy(slot, point, customerId, customerName, controlNumber, flag, energy, second, newUnknown);
    }
}
