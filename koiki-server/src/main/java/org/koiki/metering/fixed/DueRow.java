package org.koiki.metering.fixed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.roster.XmlText;
import org.koiki.metering.rule.UsageCodes;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.ReadPoint;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.VoltageClass;

/**
 * A record as it is kept first.
 *
 * @param begins first day of the contract
 * @param before the reading before by schedule
 * @param beginsOff whether the contract begins off the regular reading
 * @param endsOff whether the reading is no regular one, but the contract's end
 */
record DueRow(
        long contract,
        String point,
        String begins,
        String before,
        String retailer,
        String voltage,
        String voltageName,
        @Nullable String customerId,
        @Nullable String customer,
        @Nullable String place,
        @Nullable Integer powerFactor,
        @Nullable String nextReading,
        boolean beginsOff,
        boolean endsOff) {
    private static final int CUSTOMER_ID = 21;
    private static final int CUSTOMER = 80;
    private static final int PLACE = 70;

    static DueRow of(ReadPoint point, LocalDate reading, UsageCodes codes) {
        SuppliedPoint supply = point.supply();
        boolean low = supply.voltage() == VoltageClass.LOW;
        LocalDate next = point.endsOn(reading) ? null : point.reading().after(reading);
        return new DueRow(
                supply.contract(),
                supply.number(),
                point.days().from().toString(),
                point.reading().before(reading).toString(),
                supply.retailer(),
                (low ? Voltage.LOW : Voltage.HIGH).name(),
                codes.of("voltage-name", supply.voltage(), reading),
                XmlText.plain(supply.contractNumber(), CUSTOMER_ID),
                XmlText.plain(supply.customer(), CUSTOMER),
                XmlText.plain(text(point.place()), PLACE),
                low ? null : point.powerFactor(),
                next == null ? null : next.toString(),
                !point.reading().isOn(point.days().from()),
                !point.reading().isOn(reading));
    }

    private static String text(Place place) {
        return place.building() == null ? place.address() : place.address() + "　" + place.building();
    }
}
