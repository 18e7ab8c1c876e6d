package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.util.List;

/** How the same-day files of a day were published in every area, slot by slot. */
record Overview(LocalDate date, List<AreaLine> areas) {
    /**
     * The slots of an area.
     *
     * @param receivers who has any same-day file of the day
     */
    record AreaLine(
            String area, String name, String nameEn, int receivers, long late, long missing, List<AreaSlot> slots) {}

    /**
     * A slot of an area, for all of its receivers: the worst that befell any of them.
     *
     * @param receivers who has files of the slot
     * @param late of them, those whose files came after the target
     */
    record AreaSlot(int slot, SlotCell.State state, int receivers, int late) {}
}
