package org.koiki.lake;

import java.time.LocalDate;

/**
 * Readings that arrive together.
 *
 * @param area two digits, {@code 01} to {@code 10}
 * @param slot slot, from 1
 * @param id chosen by the sender; the same id of a slot is the same batch
 */
public record SlotBatch(String area, LocalDate date, int slot, String id) {
    public SlotBatch {
        if (!area.matches("[0-9]{2}") || !id.matches("[0-9A-Za-z_.-]{1,64}")) {
            throw new IllegalArgumentException("area " + area + ", batch " + id);
        }
    }

    String key() {
        return area + "/" + date + "/" + slot + "/" + id;
    }
}
