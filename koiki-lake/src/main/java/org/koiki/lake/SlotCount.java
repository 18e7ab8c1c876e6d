package org.koiki.lake;

/**
 * How complete a slot of a retailer is.
 *
 * @param expected points of the roster
 * @param arrived of them, those with a reading
 * @param valued of them, those with a value
 */
public record SlotCount(int slot, String retailer, long expected, long arrived, long valued) {
    /** Points without a value. */
    public long missing() {
        return expected - valued;
    }
}
