package org.koiki.supplypoint.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of points.
 *
 * @param tooWide more towns and buildings match than are looked into: the list is not whole, and more of the address would help
 * @param nextCursor gives the next page; absent on the last one
 */
public record FoundPoints(
        List<FoundPoint> items, boolean tooWide, @Nullable String nextCursor) {
    public FoundPoints {
        items = List.copyOf(items);
    }
}
