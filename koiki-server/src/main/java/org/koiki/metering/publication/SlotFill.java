package org.koiki.metering.publication;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How complete a slot is in the files that stand.
 *
 * @param points due, by the roster of the day
 * @param present points with a reading; none while nothing is published
 * @param valued of them, those with a value
 * @param missing points without a value
 * @param percent with a value, of the points
 */
record SlotFill(
        int slot,
        State state,
        long points,
        long present,
        long valued,
        long missing,
        @Nullable BigDecimal percent) {
    /** What the files of a slot tell. */
    enum State {
        UNPUBLISHED,
        LACKING,
        COMPLETE
    }

    static SlotFill of(int slot, boolean published, long points, long present, long valued) {
        State filled = valued < points ? State.LACKING : State.COMPLETE;
        return new SlotFill(
                slot,
                published ? filled : State.UNPUBLISHED,
                points,
                present,
                valued,
                points - valued,
                Percent.of(valued, points));
    }
}
