package org.koiki.switching.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mass transfer.
 *
 * @param leaving company code of the retailer that leaves
 * @param plannedOn first day on which others supply its points
 * @param areas those that the caller may see
 */
public record Transfer(
        String number,
        String leaving,
        LocalDate plannedOn,
        TransferStage stage,
        List<TransferArea> areas,
        Instant plannedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt,
        int version) {
    public Transfer {
        areas = List.copyOf(areas);
    }

    Transfer seen(List<TransferArea> visible) {
        return new Transfer(number, leaving, plannedOn, stage, visible, plannedAt, confirmedAt, finishedAt, version);
    }

    public int points() {
        return areas.stream().mapToInt(TransferArea::points).sum();
    }

    /** How many of them begin after the planned day. */
    public int later() {
        return areas.stream().mapToInt(TransferArea::later).sum();
    }
}
