package org.koiki.supplypoint.check;

import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;

/** Points, meters and contracts read from fields; of no use where the fields have faults. */
public final class Entered {
    private Entered() {}

    public static SupplyPoint point(SupplyPointNumber number, Fields fields) {
        return new SupplyPoint(
                number,
                fields.choice("family", Family.class),
                fields.choice("voltage", VoltageClass.class),
                new Place(fields.text("postal_code"), fields.required("address"), fields.text("building")),
                wheeling(fields),
                new Reading(fields.integer("reading_day"), fields.date("next_reading")),
                fields.text("service_pole"),
                fields.flag("generation"),
                fields.flagOrNo("island_terms"),
                new Use(
                        fields.choice("state", ContractState.class),
                        fields.text("end_method"),
                        fields.date("last_change")));
    }

    private static Wheeling wheeling(Fields fields) {
        return new Wheeling(
                fields.text("menu"),
                fields.choice("method", ContractDeterminationMethod.class),
                fields.integer("power"),
                fields.integer("current"),
                fields.integer("capacity"),
                fields.integer("current_limit"),
                fields.integer("power_factor"),
                fields.text("supply_method"),
                fields.lamps("lamps"));
    }

    public static Meter meter(Fields fields) {
        return new Meter(fields.required("meter"), fields.days(), fields.flag("half_hourly"), fields.flag("remote"));
    }

    public static ContractTerms contract(Fields fields) {
        return new ContractTerms(
                fields.days(),
                fields.required("retailer"),
                fields.text("group"),
                fields.text("contract_number"),
                new Customer(fields.required("customer"), fields.text("kana"), fields.text("phone")));
    }
}
