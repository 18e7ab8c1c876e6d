package org.koiki.client;

import java.time.LocalDate;

/**
 * A batch of readings that a meter system hands over.
 *
 * @param slot from 1
 * @param id of the sender's choice: 1 to 40 letters, digits, hyphens, underscores
 * @param csv with the columns {@code point}, {@code energy} and {@code quality}
 */
public record EnergyBatch(String area, LocalDate date, int slot, String id, byte[] csv) {
    String path() {
        return "energy/%s/%s/%d/%s".formatted(Query.encode(area), date, slot, Query.encode(id));
    }
}
