package org.koiki.metering.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.intake.SlotKey;

/**
 * What is published by itself: the files of a slot or, as slot 0, of a day, of one direction. Both directions have the same
 * batches; neither waits for the other.
 */
record Unit(SlotKey key, Direction direction) {
    String area() {
        return key.area();
    }

    LocalDate day() {
        return key.day();
    }

    /** 0 for the day. */
    int slot() {
        return key.slot();
    }

    boolean isDay() {
        return slot() == 0;
    }

    Instant end() {
        return key.end();
    }

    /** Such as {@code 03/2025-04-15/28}, and {@code 03/2025-04-15/28/FEED_IN}. */
    @Override
    public String toString() {
        return direction == Direction.DEMAND ? key.toString() : key + "/" + direction;
    }
}
