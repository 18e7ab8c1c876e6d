package org.koiki.simulator.energy;

import java.util.SplittableRandom;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Dice;
import org.koiki.simulator.LoadShape;

/**
 * How much energy goes through a sample point in a slot: the curve of a home or an office, with season and weekday,
 * the weather of area and day, and the whims of the customer. The same for the same seed.
 */
final class Usage {
    /** Tenths of a watt-hour in a kilowatt-hour. */
    private static final int PART = 10_000;

    private static final double HOURS = 0.5;
    private static final double KW_OF_AN_AMPERE = 0.022;
    private static final double KW_OF_A_CONTRACTED = 0.55;
    private static final double WEATHER = 0.09;

    private final LoadShape homes = new LoadShape(1);
    private final LoadShape offices = new LoadShape(0.1);
    private final long seed;

    Usage(long seed) {
        this.seed = seed;
    }

    /** Weather of an area on a day, around 1. */
    double weather(String area, Slot slot) {
        return Math.max(
                0.3, 1 + WEATHER * Dice.of(seed, "weather", area, slot.day()).nextGaussian());
    }

    /** Energy, 0.1 Wh. */
    long of(Customer customer, Slot slot, double weather) {
        SplittableRandom whims = Dice.of(seed, customer.point(), slot.day(), slot.number());
        double kilowatts = customer.power() > 0
                ? customer.power() * KW_OF_A_CONTRACTED * offices.at(slot.number(), slot.day())
                : customer.current() * KW_OF_AN_AMPERE * homes.at(slot.number(), slot.day());
        double whim = 0.7 + 0.6 * whims.nextDouble();
        return Math.round(kilowatts * HOURS * weather * whim * PART);
    }
}
