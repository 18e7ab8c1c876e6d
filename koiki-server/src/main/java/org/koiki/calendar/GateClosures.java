package org.koiki.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.koiki.message.SlotSeries;

/**
 * Gate closures: each slot of a day closes some time before it starts and can no longer be changed from then on (plans.md
 * §2). Slots are counted from 1.
 */
@FunctionalInterface
public interface GateClosures {
    /** How long before its start a slot of a delivery day closes. */
    Duration lead(LocalDate day);

    /** When a slot closes: what is received before this instant counts. */
    default Instant closing(LocalDate day, int slot) {
        int index = Objects.checkIndex(slot - 1, SlotSeries.SLOTS);
        Duration sinceMidnight = Duration.ofDays(1).dividedBy(SlotSeries.SLOTS).multipliedBy(index);
        return day.atStartOfDay(MarketClock.JST).toInstant().plus(sinceMidnight).minus(lead(day));
    }

    /** The first slot of a day that what was received at an instant can still change; one past the last when all closed. */
    default int firstOpenSlot(LocalDate day, Instant received) {
        return IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .filter(slot -> received.isBefore(closing(day, slot)))
                .findFirst()
                .orElse(SlotSeries.SLOTS + 1);
    }
}
