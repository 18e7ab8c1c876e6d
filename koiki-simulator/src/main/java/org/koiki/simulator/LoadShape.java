package org.koiki.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.koiki.message.SlotSeries;

/** How customers use power over a day, as a share of a usual working day's peak: homes and offices mixed. */
public final class LoadShape {
    private static final double[] HOMES = {
        .50, .44, .40, .38, .38, .42, .55, .68, .64, .58, .55, .54, .56, .54, .52, .53, .58, .70, .86, .97, 1.0, .95,
        .80, .63
    };
    private static final double[] OFFICES = {
        .30, .28, .27, .27, .28, .31, .40, .55, .78, .93, .98, 1.0, .92, .99, 1.0, .98, .95, .90, .78, .65, .55, .46,
        .39, .33
    };
    private static final double[] SEASON = {1.10, 1.08, .98, .88, .85, .92, 1.08, 1.12, .98, .87, .92, 1.05};

    private final double homes;

    /** @param homes share of homes among the customers, from 0 to 1 */
    public LoadShape(double homes) {
        this.homes = homes;
    }

    /** @param slot from 1 */
    public double at(int slot, LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        double mixed = homes * between(HOMES, slot) * (weekend ? 1.06 : 1)
                + (1 - homes) * between(OFFICES, slot) * (weekend ? .58 : 1);
        return mixed * SEASON[day.getMonthValue() - 1];
    }

    /** Hourly values, drawn on straight lines in between. */
    private static double between(double[] hours, int slot) {
        double hour = (slot - 1) * 24.0 / SlotSeries.SLOTS;
        int before = (int) hour;
        double part = hour - before;
        return hours[before] * (1 - part) + hours[(before + 1) % hours.length] * part;
    }
}
