package org.koiki.supplypoint.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.FlatRateLamp;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.Wheeling;
import org.koiki.supplypoint.check.Entered;
import org.koiki.supplypoint.check.PointChecks;
import org.koiki.supplypoint.place.PlaceKey;

/** A line of a file of points. */
final class PointLine {
    private static final Validity ALWAYS = new Validity(LocalDate.EPOCH, null);

    private PointLine() {}

    static @Nullable Row read(Line line, PointChecks checks) {
        SupplyPointNumber number = line.fields.point("number");
        if (number == null) {
            return null;
        }
        SupplyPoint point = Entered.point(number, line.fields);
        checks.check(point, line.faults);
        return line.faults.isEmpty() ? row(line, point) : null;
    }

    private static Row row(Line line, SupplyPoint point) {
        PlaceKey place = PlaceKey.of(point.place());
        Wheeling wheeling = point.wheeling();
        String copied = new CopyText()
                .add(point.number())
                .add(point.family())
                .add(point.voltage())
                .add(point.place().postalCode())
                .add(point.place().address())
                .add(point.place().building())
                .add(place.house())
                .add(wheeling.menu())
                .add(wheeling.method())
                .add(wheeling.power())
                .add(wheeling.current())
                .add(wheeling.capacity())
                .add(wheeling.currentLimit())
                .add(wheeling.powerFactor())
                .add(wheeling.supplyMethod())
                .add(point.reading().day())
                .add(point.reading().next())
                .add(point.servicePole())
                .add(point.generation())
                .add(point.use().state())
                .add(point.use().endMethod())
                .add(point.use().lastChange())
                .add(wheeling.lamps().isEmpty() ? null : FlatRateLamp.write(wheeling.lamps()))
                .add(point.islandTerms())
                .toString();
        return new Row(line.number, point.number(), "", ALWAYS, copied, place);
    }
}
