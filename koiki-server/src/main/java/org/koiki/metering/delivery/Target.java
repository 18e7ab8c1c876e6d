package org.koiki.metering.delivery;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MeteringFileName;
import org.koiki.message.SlotSeries;

/** By when a file has to be published. */
sealed interface Target {
    Instant of(MeteringFileName name, BusinessDays calendar);

    static Target of(NamedCsvRecord line) {
        String minutes = line.getField("minutes");
        if (!minutes.isEmpty()) {
            return new AfterSlot(Integer.parseInt(minutes));
        }
        String days = line.getField("days");
        String time = line.getField("time");
        return days.isEmpty()
                ? new AfterBusinessDays(Integer.parseInt(line.getField("businessDays")), time)
                : new AfterDays(Integer.parseInt(days), time);
    }

    /** Minutes after the end of the file's slot. */
    record AfterSlot(int minutes) implements Target {
        @Override
        public Instant of(MeteringFileName name, BusinessDays calendar) {
            int slotMinutes = 24 * 60 / SlotSeries.SLOTS;
            return name.date()
                    .atTime(name.time())
                    .plusMinutes(slotMinutes + minutes)
                    .atZone(MarketClock.JST)
                    .toInstant();
        }
    }

    /** A time some days after the file's date. */
    record AfterDays(int days, String time) implements Target {
        @Override
        public Instant of(MeteringFileName name, BusinessDays calendar) {
            return at(name.date().plusDays(days), time);
        }
    }

    /** A time some business days after the file's date. */
    record AfterBusinessDays(int days, String time) implements Target {
        @Override
        public Instant of(MeteringFileName name, BusinessDays calendar) {
            return at(calendar.plus(name.date(), days), time);
        }
    }

    private static Instant at(LocalDate day, String time) {
        boolean midnight = time.equals("24:00");
        LocalDate date = midnight ? day.plusDays(1) : day;
        return date.atTime(midnight ? LocalTime.MIDNIGHT : LocalTime.parse(time))
                .atZone(MarketClock.JST)
                .toInstant();
    }
}
