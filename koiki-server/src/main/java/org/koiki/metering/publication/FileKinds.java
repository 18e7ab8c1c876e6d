package org.koiki.metering.publication;

import org.koiki.message.MessageKind;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.intake.SlotKey;

/** Message kinds and names of 30-minute energy. */
final class FileKinds {
    private static final String PREFIX = "W4";

    private FileKinds() {}

    static MessageKind of(SlotKey key, Voltage voltage) {
        String code = (voltage == Voltage.HIGH ? "01" : "11") + (key.slot() == 0 ? "20" : "10");
        return MessageKinds.builtIn().find(PREFIX, code).orElseThrow();
    }

    static MeteringFileName name(SlotKey key, Split split, int revision) {
        MessageKind kind = of(key, split.voltage());
        MeteringFileName first = key.slot() == 0
                ? MeteringFileName.ofDay(kind, key.day())
                : MeteringFileName.ofSlot(kind, key.day(), key.slot());
        return first.at(revision, split.number());
    }
}
