package org.koiki.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.koiki.message.SlotSeries;

/** What the members of a demand balancing group need on a day, and from whom each of them buys it. */
final class DemandDay {
    /** Spot trades are made in whole MW: 500 kWh for each slot. */
    static final int SPOT_UNIT = 500;

    private static final double SPOT_SHARE = .6;

    private final long seed;
    private final DemandFiler filer;
    private final LocalDate day;
    private final int[][] demand;
    private final int[][] rest;
    private final List<Purchase> purchases = new ArrayList<>();

    /** Energy bought from one counterparty: a row for each member, a column for each slot. */
    record Purchase(Party counterparty, int[][] energy) {}

    DemandDay(long seed, DemandFiler filer, LocalDate day) {
        this.seed = seed;
        this.filer = filer;
        this.day = day;
        this.demand = new int[filer.members().size()][];
        this.rest = new int[filer.members().size()][];
        for (int member = 0; member < demand.length; member++) {
            demand[member] = demandOf(filer.members().get(member));
            rest[member] = demand[member].clone();
        }
        buyFromGenerators();
        buyTheRest();
    }

    int[] demand(int member) {
        return demand[member];
    }

    List<Purchase> purchases() {
        return purchases;
    }

    /** What the whole group buys from a counterparty. */
    int[] boughtFrom(String counterparty) {
        int[] total = new int[SlotSeries.SLOTS];
        for (Purchase purchase : purchases) {
            if (purchase.counterparty().code().equals(counterparty)) {
                for (int[] row : purchase.energy()) {
                    add(total, row);
                }
            }
        }
        return total;
    }

    static void add(int[] total, int[] row) {
        for (int i = 0; i < total.length; i++) {
            total[i] += row[i];
        }
    }

    private int[] demandOf(Party member) {
        SplittableRandom customers =
                Dice.of(seed, "customers", member.code(), filer.group().code());
        double peak = 120 * Math.exp(3 * customers.nextDouble());
        LoadShape shape = new LoadShape(customers.nextDouble());
        SplittableRandom chance =
                Dice.of(seed, "day", member.code(), filer.group().code(), day);
        double weather = .94 + .12 * chance.nextDouble();
        int[] slots = new int[SlotSeries.SLOTS];
        for (int slot = 1; slot <= slots.length; slot++) {
            double noise = .985 + .03 * chance.nextDouble();
            slots[slot - 1] = (int) Math.round(peak * shape.at(slot, day) * weather * noise);
        }
        return slots;
    }

    private void buyFromGenerators() {
        for (int i = 0; i < filer.generators().size(); i++) {
            int member = i % rest.length;
            int[][] energy = new int[rest.length][SlotSeries.SLOTS];
            energy[member] = offered(filer.generators().get(i), rest[member]);
            for (int slot = 0; slot < SlotSeries.SLOTS; slot++) {
                rest[member][slot] -= energy[member][slot];
            }
            purchases.add(new Purchase(filer.generators().get(i), energy));
        }
    }

    private int[] offered(Party generator, int[] need) {
        double share = .2
                + .4
                        * Dice.of(
                                        seed,
                                        "contract",
                                        generator.code(),
                                        filer.group().code())
                                .nextDouble();
        PlantShape shape = PlantShape.of(seed, generator.code());
        SplittableRandom weather = Dice.of(seed, "weather", generator.code(), day);
        double capacity = share * need[SlotSeries.SLOTS / 2];
        int[] energy = new int[SlotSeries.SLOTS];
        for (int slot = 1; slot <= energy.length; slot++) {
            int output = (int) Math.round(capacity * shape.at(slot, day, weather));
            energy[slot - 1] = Math.clamp(output, 0, need[slot - 1]);
        }
        return energy;
    }

    /** Spot first, in whole units; the last member buys there only; the backup fills up. */
    private void buyTheRest() {
        Party backup = filer.backup();
        if (backup == null) {
            purchases.add(new Purchase(filer.spot(), rest));
            return;
        }
        int[][] spot = new int[rest.length][SlotSeries.SLOTS];
        int[][] filled = new int[rest.length][SlotSeries.SLOTS];
        for (int slot = 0; slot < SlotSeries.SLOTS; slot++) {
            int[] bought = spotOf(column(rest, slot));
            for (int member = 0; member < rest.length; member++) {
                spot[member][slot] = bought[member];
                filled[member][slot] = rest[member][slot] - bought[member];
            }
        }
        purchases.add(new Purchase(backup, filled));
        purchases.add(new Purchase(filer.spot(), spot));
    }

    private static int[] spotOf(int[] needs) {
        int total = 0;
        for (int need : needs) {
            total += need;
        }
        int whole = (int) (SPOT_SHARE * total) / SPOT_UNIT * SPOT_UNIT;
        if (needs.length == 1) {
            return new int[] {whole};
        }
        int last = needs[needs.length - 1];
        int[] weights = needs.clone();
        weights[weights.length - 1] = 0;
        int[] bought = Share.of(Math.max(0, whole - last), weights);
        bought[bought.length - 1] = last;
        return bought;
    }

    private static int[] column(int[][] rows, int slot) {
        int[] column = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][slot];
        }
        return column;
    }
}
