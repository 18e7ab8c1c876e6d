package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the files of a day were published in every area: same-day files slot by slot, and daily files. */
record Overview(LocalDate date, List<AreaLine> areas) {
    /**
     * The slots of an area.
     *
     * @param receivers who has any same-day file of the day
     */
    record AreaLine(
            String area,
            String name,
            String nameEn,
            int receivers,
            long late,
            long missing,
            List<AreaSlot> slots,
            DailyFiles daily) {}

    /**
     * A slot of an area, for all of its receivers: the worst that befell any of them.
     *
     * @param receivers who has files of the slot
     * @param late of them, those whose files came after the target
     */
    record AreaSlot(int slot, SlotCell.State state, int receivers, int late) {}

    /**
     * The daily files of an area, for all of its receivers: the worst that befell any of them.
     *
     * @param expected who has same-day or daily files
     * @param receivers of them, those who have daily files of each voltage of which they have same-day files
     * @param late who got some after the target
     * @param last when the last one was published; absent when there is none
     */
    record DailyFiles(
            SlotCell.State state,
            int expected,
            int receivers,
            int late,
            @Nullable Instant last) {}
}
