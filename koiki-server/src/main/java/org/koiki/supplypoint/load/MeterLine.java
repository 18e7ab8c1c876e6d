package org.koiki.supplypoint.load;

import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.SupplyPointNumber;

/** A line of a file of meters. */
final class MeterLine {
    private MeterLine() {}

    static @Nullable Row read(Line line) {
        SupplyPointNumber point = line.point("point");
        String meter = line.required("meter");
        Validity days = line.days();
        boolean halfHourly = line.flag("half_hourly");
        boolean remote = line.flag("remote");
        if (point == null || !line.faults.isEmpty()) {
            return null;
        }
        String copied = new CopyText()
                .add(line.number)
                .add(point)
                .add(meter)
                .add(days.from())
                .add(days.until())
                .add(halfHourly)
                .add(remote)
                .toString();
        return new Row(line.number, point, meter, days, copied, null);
    }
}
