package org.koiki.client;

import java.util.List;

/**
 * A part of the catalogue, in the order of publication.
 *
 * @param next cursor behind the last file; keep it to ask later for what was published since
 * @param more whether more is there already
 */
public record EnergyFilePage(List<EnergyFile> items, String next, boolean more) {
    public EnergyFilePage {
        items = List.copyOf(items);
    }
}
