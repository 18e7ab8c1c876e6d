package org.koiki.supplypoint.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.OpenApplication;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;

/**
 * All of a point that a caller may see.
 *
 * @param number 22 digits
 * @param version for {@code If-Match}
 * @param changedAt market time
 * @param contracts earliest first; a retailer's own only
 * @param applications in process, oldest first, as far as the caller may know them
 * @param facilitiesOnly whether the point is not the caller's: then nothing tells whose it is, nor who supplies it
 * @param hint what looks odd, in Japanese; absent when nothing does
 */
public record PointSheet(
        String number,
        Family family,
        VoltageClass voltage,
        Place place,
        Wheeling wheeling,
        Reading reading,
        @Nullable String servicePole,
        boolean generation,
        boolean islandTerms,
        Use use,
        int version,
        Instant changedAt,
        List<MeterView> meters,
        List<ContractView> contracts,
        List<OpenApplication> applications,
        boolean facilitiesOnly,
        @Nullable String hint) {
    public PointSheet {
        meters = List.copyOf(meters);
        contracts = List.copyOf(contracts);
        applications = List.copyOf(applications);
    }

    static @Nullable String hint(SupplyPoint point) {
        return point.number().hints(point.voltage())
                ? null
                : "番号の 3 桁目（%s）が電圧区分 %s と合っていません。"
                        .formatted(point.number().digits().charAt(2), point.voltage());
    }
}
