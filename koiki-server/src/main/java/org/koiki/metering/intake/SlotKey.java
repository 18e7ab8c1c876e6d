package org.koiki.metering.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;

/**
 * A slot (コマ) of an area and day.
 *
 * @param area {@code 01}–{@code 10}
 * @param slot from 1
 */
public record SlotKey(String area, LocalDate day, int slot) {
    public static final Duration LENGTH = Duration.ofDays(1).dividedBy(SlotSeries.SLOTS);

    /** @throws org.koiki.Problem {@code ENERGY-SLOT} for a slot that no day has */
    public static SlotKey checked(String area, LocalDate day, int slot) {
        if (slot < 1 || slot > SlotSeries.SLOTS) {
            throw EnergyProblems.slot(slot, SlotSeries.SLOTS);
        }
        return new SlotKey(area, day, slot);
    }

    public int areaNumber() {
        return Integer.parseInt(area);
    }

    public Instant end() {
        return day.atStartOfDay(MarketClock.JST).toInstant().plus(LENGTH.multipliedBy(slot));
    }

    /** Such as {@code 03/2025-04-15/28}. */
    @Override
    public String toString() {
        return area + "/" + day + "/" + slot;
    }

    /** Reads what {@link #toString} wrote. */
    public static SlotKey of(String text) {
        String[] parts = text.split("/");
        return new SlotKey(parts[0], LocalDate.parse(parts[1]), Integer.parseInt(parts[2]));
    }
}
