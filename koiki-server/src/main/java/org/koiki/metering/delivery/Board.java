package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a day were published in an area.
 *
 * @param slots same-day files, a cell for each slot
 * @param days kinds of files for whole days
 */
record Board(String area, LocalDate date, List<SpeedLine> speeds, List<ReceiverLine> slots, List<KindLine> days) {
    /**
     * How long after the end of each slot the last receiver had a file of a kind. What comes with a later part of a roster does not count.
     *
     * @param seconds absent where nothing is published
     */
    record SpeedLine(String code, List<@Nullable Long> seconds) {}

    /** The slots of a receiver. */
    record ReceiverLine(String receiver, String name, List<SlotCell> cells, long late, long missing) {}

    /** A kind of files for a whole day. */
    record KindLine(
            String code,
            Family family,
            Voltage voltage,
            long receivers,
            long files,
            long late,
            long corrected,
            Instant target,
            @Nullable Instant last) {}
}
