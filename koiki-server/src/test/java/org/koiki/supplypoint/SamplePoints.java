package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Validity;

/** Points and contracts as tests need them. */
public final class SamplePoints {
    public static final Actor TSO = new Actor("1006", "10066-admin", null, null);

    private SamplePoints() {}

    /** A low-voltage point in Kansai. */
    public static SupplyPoint point(String number) {
        return point(number, "大阪府大阪市北区中之島3-6-16", "見本ビル 1201");
    }

    public static SupplyPoint point(String number, String address, @Nullable String building) {
        return new SupplyPoint(
                SupplyPointNumber.of(number),
                Family.LV,
                VoltageClass.LOW,
                new Place("5300005", address, building),
                new Wheeling(
                        "STANDARD",
                        ContractDeterminationMethod.AMPERE_BREAKER,
                        null,
                        40,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                new Reading(12, LocalDate.of(2016, 6, 12)),
                "中之島12",
                false,
                false,
                new Use(ContractState.IN_USE, null, null));
    }

    /** The same point in high voltage. */
    public static SupplyPoint inHighVoltage(SupplyPoint point) {
        return new SupplyPoint(
                point.number(),
                Family.HV,
                VoltageClass.HIGH_SMALL,
                point.place(),
                point.wheeling(),
                point.reading(),
                point.servicePole(),
                point.generation(),
                point.islandTerms(),
                point.use());
    }

    public static ContractTerms terms(String retailer, String from, @Nullable String until) {
        return new ContractTerms(
                days(from, until), retailer, "LZ016", "C-1", new Customer("見本 太郎", "ミホン タロウ", "0612345678"));
    }

    public static Validity days(String from, @Nullable String until) {
        return new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
