package org.koiki.simulator.energy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A half hour of delivery (コマ). @param number from 1 */
record Slot(LocalDate day, int number) {
    static final Duration LENGTH = Duration.ofMinutes(30);
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    /** The last slot that has ended. */
    static Slot endedBefore(Instant now) {
        ZonedDateTime begin = now.atZone(JST).minus(LENGTH);
        return new Slot(begin.toLocalDate(), begin.toLocalTime().toSecondOfDay() / (int) LENGTH.toSeconds() + 1);
    }

    Slot plus(int slots) {
        return endedBefore(end().plus(LENGTH.multipliedBy(slots)));
    }

    boolean isBefore(Slot other) {
        return end().isBefore(other.end());
    }

    Instant end() {
        return day.atTime(LocalTime.MIN).atZone(JST).toInstant().plus(LENGTH.multipliedBy(number));
    }
}
