package org.koiki.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Splits what a special generation group (特例発電BG) generates over its plants: “in proportion to plant maximum, the largest
 * plant takes the rounding remainder” (plans.md §6). Each other plant gets its share rounded down, so that the parts add up to
 * the total in every slot.
 */
public final class FitSplit {
    private FitSplit() {}

    /**
     * Splits a total, slot by slot.
     *
     * @param total kWh of the group, as the TSO gave it
     * @param maxima largest output of each plant by its code, in one unit for all; the first of equals counts as the largest
     * @return kWh for each plant, in the order of {@code maxima}
     * @throws IllegalArgumentException when there is no plant, a maximum is below 0, or all are 0
     */
    public static SequencedMap<String, SlotSeries> split(SlotSeries total, SequencedMap<String, Long> maxima) {
        long sum = sum(maxima);
        String largest = largest(maxima);
        long[] rest = new long[total.slots()];
        total.addTo(rest);
        SequencedMap<String, SlotSeries> parts = new LinkedHashMap<>();
        maxima.forEach((plant, maximum) -> {
            int[] part = new int[rest.length];
            for (int i = 0; i < part.length && !plant.equals(largest); i++) {
                part[i] = Math.toIntExact(Math.multiplyExact(total.at(i + 1), maximum) / sum);
                rest[i] -= part[i];
            }
            parts.put(plant, SlotSeries.of(part));
        });
        int[] remainder = new int[rest.length];
        for (int i = 0; i < remainder.length; i++) {
            remainder[i] = Math.toIntExact(rest[i]);
        }
        parts.put(largest, SlotSeries.of(remainder));
        return parts;
    }

    private static long sum(Map<String, Long> maxima) {
        long sum = 0;
        for (long maximum : maxima.values()) {
            if (maximum < 0) {
                throw new IllegalArgumentException("below 0: " + maximum);
            }
            sum = Math.addExact(sum, maximum);
        }
        if (sum == 0) {
            throw new IllegalArgumentException("no plant has a maximum above 0");
        }
        return sum;
    }

    private static String largest(SequencedMap<String, Long> maxima) {
        Map.Entry<String, Long> largest = maxima.firstEntry();
        for (Map.Entry<String, Long> plant : maxima.entrySet()) {
            if (plant.getValue() > largest.getValue()) {
                largest = plant;
            }
        }
        return largest.getKey();
    }
}
