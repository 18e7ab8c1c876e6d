package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MeteringFileName;
import org.koiki.message.SlotSeries;
import org.koiki.metering.rule.EnergyLimits;

/** By when a file has to be published: so long, by a limit of its date, after what it tells of is over. */
enum Target {
    /** Minutes after the end of the file's slot. */
    SLOT("slot-target-minutes") {
        @Override
        Instant of(MeteringFileName name, int minutes, BusinessDays calendar) {
            return name.date()
                    .atTime(name.time())
                    .plusMinutes(SLOT_MINUTES + minutes)
                    .atZone(MarketClock.JST)
                    .toInstant();
        }
    },
    /** Minutes after the end of the file's date. */
    DAY("day-target-minutes") {
        @Override
        Instant of(MeteringFileName name, int minutes, BusinessDays calendar) {
            return end(name.date()).plusSeconds(60L * minutes);
        }
    },
    /** Business days after the file's date, the reading date, until the end of the last one. */
    READING("fixed-target-days") {
        @Override
        Instant of(MeteringFileName name, int days, BusinessDays calendar) {
            return end(calendar.plus(name.date(), days));
        }
    };

    private static final int SLOT_MINUTES = 24 * 60 / SlotSeries.SLOTS;

    private final String limit;

    Target(String limit) {
        this.limit = limit;
    }

    Instant of(MeteringFileName name, EnergyLimits limits, BusinessDays calendar) {
        return of(name, limits.on(name.date(), limit), calendar);
    }

    abstract Instant of(MeteringFileName name, int number, BusinessDays calendar);

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(MarketClock.JST).toInstant();
    }
}
