package org.koiki.simulator;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.koiki.message.SlotSeries;

/** How a generation balancing group runs over a day, as a share of its capacity. */
enum PlantShape {
    SOLAR {
        @Override
        double at(double hour, LocalDate day, SplittableRandom weather) {
            double length = 12 + 2.4 * Math.cos((day.getDayOfYear() - 172) * 2 * Math.PI / 365);
            double height = Math.cos((hour - 11.9) * Math.PI / length);
            return Math.abs(hour - 11.9) < length / 2 ? height : 0;
        }
    },
    WIND {
        @Override
        double at(double hour, LocalDate day, SplittableRandom weather) {
            return .45 + .25 * Math.sin(hour / 5) + .1 * weather.nextDouble();
        }
    },
    STEADY {
        @Override
        double at(double hour, LocalDate day, SplittableRandom weather) {
            return hour >= 7 && hour < 22 ? 1 : .7;
        }
    };

    abstract double at(double hour, LocalDate day, SplittableRandom weather);

    double at(int slot, LocalDate day, SplittableRandom weather) {
        return at((slot - 1) * 24.0 / SlotSeries.SLOTS, day, weather);
    }

    /** Every group has one kind for good. */
    static PlantShape of(long seed, String group) {
        return values()[Dice.of(seed, "kind", group).nextInt(values().length)];
    }
}
