package org.koiki.supplypoint.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;
import org.koiki.supplypoint.check.PointChecks;
import org.koiki.supplypoint.place.PlaceKey;

/** A line of a file of points. */
final class PointLine {
    private static final Validity ALWAYS = new Validity(LocalDate.EPOCH, null);

    private PointLine() {}

    static @Nullable Row read(Line line, PointChecks checks) {
        SupplyPointNumber number = line.point("number");
        if (number == null) {
            return null;
        }
        SupplyPoint point = point(number, line);
        checks.check(point, line.faults);
        return line.faults.isEmpty() ? row(line, point) : null;
    }

    private static SupplyPoint point(SupplyPointNumber number, Line line) {
        return new SupplyPoint(
                number,
                line.choice("family", Family.class),
                line.choice("voltage", VoltageClass.class),
                new Place(line.text("postal_code"), line.required("address"), line.text("building")),
                wheeling(line),
                new Reading(line.integer("reading_day"), line.date("next_reading")),
                line.text("service_pole"),
                line.flag("generation"),
                new Use(line.choice("state", ContractState.class), line.text("end_method"), line.date("last_change")));
    }

    private static Wheeling wheeling(Line line) {
        return new Wheeling(
                line.text("menu"),
                line.choice("method", ContractDeterminationMethod.class),
                line.integer("power"),
                line.integer("current"),
                line.integer("capacity"),
                line.integer("current_limit"),
                line.integer("power_factor"),
                line.text("supply_method"));
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
                .toString();
        return new Row(line.number, point.number(), "", ALWAYS, copied, place);
    }
}
