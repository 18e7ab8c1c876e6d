package org.koiki.supplypoint.load;

import java.util.Set;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.Faults;
import org.koiki.supplypoint.check.PointRule;

/** A TSO keeps the points of its area. */
record AreaCheck(Set<String> areas) {
    boolean holds(SupplyPointNumber point, Faults faults) {
        if (!areas.contains(point.area())) {
            faults.add(PointRule.AREA.in("number", point.area(), String.join(" ", areas)));
            return false;
        }
        return true;
    }
}
