package org.koiki.supplypoint.load;

import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.Entered;

/** A line of a file of meters. */
final class MeterLine {
    private MeterLine() {}

    static @Nullable Row read(Line line) {
        SupplyPointNumber point = line.fields.point("point");
        Meter meter = Entered.meter(line.fields);
        if (point == null || !line.faults.isEmpty()) {
            return null;
        }
        String copied = new CopyText()
                .add(line.number)
                .add(point)
                .add(meter.number())
                .add(meter.days().from())
                .add(meter.days().until())
                .add(meter.halfHourly())
                .add(meter.remote())
                .toString();
        return new Row(line.number, point, meter.number(), meter.days(), copied, null);
    }
}
