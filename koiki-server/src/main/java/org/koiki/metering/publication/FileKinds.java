package org.koiki.metering.publication;

import org.koiki.message.MessageKind;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.Voltage;

/** Message kinds and names of 30-minute energy. */
final class FileKinds {
    private static final String PREFIX = "W4";

    private FileKinds() {}

    static MessageKind of(Unit unit, Voltage voltage) {
        String code = (voltage == Voltage.HIGH ? "01" : "11")
                + switch (unit.direction()) {
                    case DEMAND -> unit.isDay() ? "20" : "10";
                    case FEED_IN -> unit.isDay() ? "30" : "40";
                };
        return MessageKinds.builtIn().find(PREFIX, code).orElseThrow();
    }

    static MeteringFileName name(Unit unit, Split split, int revision) {
        MessageKind kind = of(unit, split.voltage());
        MeteringFileName first = unit.isDay()
                ? MeteringFileName.ofDay(kind, unit.day())
                : MeteringFileName.ofSlot(kind, unit.day(), unit.slot());
        return first.at(revision, split.number());
    }
}
