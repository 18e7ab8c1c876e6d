package org.koiki.simulator.energy;

/** One batch of every area that falls due. */
record HandOver(Slot slot, Batch batch) {
    enum Batch {
        /** What was heard of in time. */
        PUNCTUAL("meters"),
        /** What was heard of some minutes later. */
        LATE("late-meters"),
        /** All of a slot at once, after a jump of the clock. */
        WHOLE("meters-caught-up"),
        /** Measured values for those that were estimated. */
        CORRECTED("measured");

        final String id;

        Batch(String id) {
            this.id = id;
        }
    }
}
