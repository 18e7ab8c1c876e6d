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
    /** What a cell of the board shows, and its look, in the classes of the slot maps. */
    enum State {
        NOT_YET(""),
        ON_TIME("agreed"),
        CORRECTED("submitted"),
        LATE("mismatched"),
        MISSING("missing");

        private final String look;

        State(String look) {
            this.look = look;
        }

        public String getLook() {
            return look;
        }
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

    public String getLook() {
        return "heat " + getState().getLook();
    }
}
