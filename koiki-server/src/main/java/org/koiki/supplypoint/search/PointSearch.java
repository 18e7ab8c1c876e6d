package org.koiki.supplypoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.place.AddressQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds points (供給地点特定番号検索) by parts of the address or by the number of a meter. */
@Service
@Transactional(readOnly = true)
public class PointSearch {
    private static final int SITES = 2_000;
    private static final int AREAS = 10;

    private final SearchRows rows;

    PointSearch(SearchRows rows) {
        this.rows = rows;
    }

    /**
     * Points whose address and building hold all parts of a text; digits are how the house number begins.
     *
     * @param area {@code 01}–{@code 10}; absent for all
     * @param cursor of the page before
     * @throws org.koiki.Problem {@code POINT-SEARCH-SHORT} without a part of two characters
     */
    public FoundPoints byAddress(String text, @Nullable String area, @Nullable String cursor, int limit) {
        List<AddressQuery> ways = AddressQuery.read(text);
        if (ways.isEmpty()) {
            throw PointProblems.searchTooShort(text);
        }
        SupplyPointNumber after = cursor == null ? null : SupplyPointNumber.of(cursor);
        for (AddressQuery way : ways) {
            FoundPoints found = find(way, areas(area, after), after, limit);
            if (!found.items().isEmpty() || found.tooWide()) {
                return found;
            }
        }
        return new FoundPoints(List.of(), false, null);
    }

    private static List<Integer> areas(@Nullable String area, @Nullable SupplyPointNumber after) {
        int first = after == null ? 1 : after.areaNumber();
        return area == null ? IntStream.rangeClosed(first, AREAS).boxed().toList() : List.of(Integer.valueOf(area));
    }

    private FoundPoints find(AddressQuery query, List<Integer> areas, @Nullable SupplyPointNumber after, int limit) {
        List<FoundPoint> found = new ArrayList<>();
        boolean tooWide = false;
        for (int area : areas) {
            List<Long> sites = rows.sites(area, query, SITES + 1);
            tooWide |= sites.size() > SITES;
            SupplyPointNumber from = after != null && after.areaNumber() == area ? after : null;
            if (!sites.isEmpty()) {
                found.addAll(rows.at(area, sites, query, from, limit + 1 - found.size()));
            }
            if (found.size() > limit) {
                List<FoundPoint> page = found.subList(0, limit);
                return new FoundPoints(page, tooWide, page.getLast().number());
            }
        }
        return new FoundPoints(found, tooWide, null);
    }

    /** Points at which a meter measures or measured. */
    public FoundPoints byMeter(String meter, int limit) {
        return new FoundPoints(rows.byMeter(meter.strip(), limit), false, null);
    }
}
