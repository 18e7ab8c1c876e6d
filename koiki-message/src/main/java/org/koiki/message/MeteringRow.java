package org.koiki.message;

import java.util.List;

/** One record of a metering file. */
public sealed interface MeteringRow permits SlotEnergy, FixedUsage, ExchangedUsage, RawRow {
    /** Elements that this version does not know; their parents are told from the record on, {@code ""} for itself. */
    List<UnknownElement> unknown();

    /** The same record with unknown elements. */
    MeteringRow with(List<UnknownElement> unknown);
}
