package org.koiki.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** stub */
@Component
public class GateClosures {
    public Instant closing(LocalDate day, int slot) {
        return day.atStartOfDay(MarketClock.JST).toInstant().plusSeconds(1800L * (slot - 1) - 3600);
    }
    public int firstOpenSlot(LocalDate day, Instant received) {
        int slot = 1;
        while (slot <= 48 && !received.isBefore(closing(day, slot))) slot++;
        return slot;
    }
}
