package org.koiki.switching.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a point.
 *
 * @param moved whether the receiving retailer supplies it
 * @param from first day on which it does: the planned day, or a later one where the contract begins later
 * @param reason why not: {@code APPLICATION} when a switch between the two is in process, {@code RECEIVER} when the receiving company
 *     has no operator code in the area any more, else the code of the problem
 * @param detail number of that application, code of that company, or what the problem says
 */
public record TransferPoint(
        String area,
        String supplyPoint,
        boolean moved,
        @Nullable LocalDate from,
        @Nullable String reason,
        @Nullable String detail) {}
