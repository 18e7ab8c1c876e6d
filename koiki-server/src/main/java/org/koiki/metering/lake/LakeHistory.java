package org.koiki.metering.lake;

import java.time.LocalDate;
import org.koiki.lake.Lake;
import org.koiki.lake.Manifest;
import org.koiki.lake.Scope;
import org.koiki.lake.ToldDays;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The days of single points. The lake's engine is not started for a point of which there is nothing. */
@Component
public class LakeHistory {
    private final Manifest manifest;
    private final ObjectProvider<Lake> lake;

    LakeHistory(Manifest manifest, ObjectProvider<Lake> lake) {
        this.manifest = manifest;
        this.lake = lake;
    }

    /** Days from one to another, both included. */
    public ToldDays of(SupplyPointNumber point, LocalDate from, LocalDate to) {
        return manifest.live(new Scope(point.area(), from, to, point.digits())).isEmpty()
                ? ToldDays.NONE
                : lake.getObject().history(point.area(), point.digits(), from, to);
    }
}
