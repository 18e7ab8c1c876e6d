package org.koiki.supplypoint.web;

import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;

/** A point as its TSO puts it. */
record PointBody(
        Family family,
        VoltageClass voltage,
        Place place,
        Wheeling wheeling,
        @Nullable Reading reading,
        @Nullable String servicePole,
        @Nullable Boolean generation,
        @Nullable Boolean islandTerms,
        Use use) {
    PointBody {
        Given.required(family, "family");
        Given.required(voltage, "voltage");
        Given.required(Given.required(place, "place").address(), "place.address");
        Given.required(Given.required(wheeling, "wheeling").method(), "wheeling.method");
        Given.required(Given.required(use, "use").state(), "use.state");
    }

    SupplyPoint point(SupplyPointNumber number) {
        return new SupplyPoint(
                number,
                family,
                voltage,
                place,
                wheeling,
                reading == null ? new Reading(null, null) : reading,
                servicePole,
                Boolean.TRUE.equals(generation),
                Boolean.TRUE.equals(islandTerms),
                use);
    }
}
