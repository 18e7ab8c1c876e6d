package org.koiki.metering.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Direction;

/**
 * A slot that has ended and lacks values of one direction.
 *
 * @param expected points of the roster in this direction
 * @param present points with a reading in the files; absent while none are published
 * @param valued of them, those with a value
 * @param missing points without a value
 * @param ageMinutes since the end of the slot
 * @param repairBy business day by whose end the values should be there
 */
record Gap(
        LocalDate date,
        int slot,
        Direction direction,
        SlotState state,
        long expected,
        @Nullable Integer present,
        @Nullable Integer valued,
        long missing,
        Instant endedAt,
        long ageMinutes,
        LocalDate repairBy,
        boolean overdue) {}
