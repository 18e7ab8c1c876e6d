package org.koiki.metering.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a slot came, or those of a day.
 *
 * @param published when the last first issue was published; absent when there is none
 * @param target by when it had to be
 * @param corrected whether a later revision is there
 */
record SlotCell(@Nullable Instant published, Instant target, boolean corrected, boolean due) {
    /** What a cell of the board shows. */
    enum State {
        NOT_YET,
        ON_TIME,
        CORRECTED,
        LATE,
        MISSING
    }

    public State getState() {
        if (published == null) {
            return due ? State.MISSING : State.NOT_YET;
        }
        if (published.isAfter(target)) {
            return State.LATE;
        }
        return corrected ? State.CORRECTED : State.ON_TIME;
    }

    /** Its look, in the classes of the slot maps. */
    public String getLook() {
        return "heat "
                + switch (getState()) {
                    case NOT_YET -> "";
                    case ON_TIME -> "agreed";
                    case CORRECTED -> "submitted";
                    case LATE -> "mismatched";
                    case MISSING -> "missing";
                };
    }
}
