package org.koiki.message;

/** Where each part of a plan stood in the file that it was read from. Parts are told apart by identity. */
public interface Places {
    /** The place of an element of a part, such as {@code JP06366} of a {@link TradeRow}; of the part itself if unknown. */
    Place of(Object part, String element);

    /** The place of the value of a slot, counted from 1. */
    Place of(SlotSeries series, int slot);
}
