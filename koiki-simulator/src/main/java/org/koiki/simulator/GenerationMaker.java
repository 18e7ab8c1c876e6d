package org.koiki.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.simulator.GenerationFiler.Group;

/** Makes one generation plan: what the buyers' plans name, and some more for the spot market. */
final class GenerationMaker {
    private final long seed;
    private final GenerationFiler filer;
    private final LocalDate day;
    private final Map<Party, int[]> sold = new LinkedHashMap<>();
    private final int[] spot = new int[SlotSeries.SLOTS];

    GenerationMaker(long seed, GenerationFiler filer, LocalDate day) {
        this.seed = seed;
        this.filer = filer;
        this.day = day;
    }

    GenerationPlan make() {
        List<GroupPlan> groups = filer.groups().stream().map(this::group).toList();
        int[] total = new int[SlotSeries.SLOTS];
        groups.forEach(group -> DemandDay.add(total, group.total().toArray()));
        return new GenerationPlan(
                Envelope.header(seed, "0150", filer.sender(), day),
                Envelope.head("0150", "（翌日）発電販売計画", filer.sender(), filer.destination(), filer.filer(), day),
                SlotSeries.of(total),
                groups,
                Rows.sales(sales()),
                null,
                List.of());
    }

    private GroupPlan group(Group group) {
        int[] total = forSpot(group);
        DemandDay.add(spot, total);
        for (DemandFiler buyer : group.buyers()) {
            int[] energy = new DemandDay(seed, buyer, day).boughtFrom(group.code());
            DemandDay.add(sold.computeIfAbsent(buyer.group(), code -> new int[SlotSeries.SLOTS]), energy);
            DemandDay.add(total, energy);
        }
        return new GroupPlan(group.code(), SlotSeries.of(total), plants(group, total));
    }

    private int[] forSpot(Group group) {
        int units = Dice.of(seed, "capacity", group.code()).nextInt(1, 12);
        PlantShape shape = PlantShape.of(seed, group.code());
        SplittableRandom weather = Dice.of(seed, "weather", group.code(), day);
        int[] energy = new int[SlotSeries.SLOTS];
        for (int slot = 1; slot <= energy.length; slot++) {
            double running = Math.max(0, shape.at(slot, day, weather));
            energy[slot - 1] = (int) Math.round(units * running) * DemandDay.SPOT_UNIT;
        }
        return energy;
    }

    private List<PlantPlan> plants(Group group, int[] total) {
        int[] capacities = group.plants().stream()
                .mapToInt(plant -> Dice.of(seed, "plant", plant).nextInt(1, 100))
                .toArray();
        int[][] energy = new int[capacities.length][SlotSeries.SLOTS];
        for (int slot = 0; slot < SlotSeries.SLOTS; slot++) {
            int[] shares = Share.of(total[slot], capacities);
            for (int plant = 0; plant < capacities.length; plant++) {
                energy[plant][slot] = shares[plant];
            }
        }
        List<PlantPlan> plans = new ArrayList<>();
        for (int plant = 0; plant < capacities.length; plant++) {
            plans.add(new PlantPlan(group.plants().get(plant), SlotSeries.of(energy[plant])));
        }
        return plans;
    }

    private List<TradeRow> sales() {
        List<TradeRow> rows = new ArrayList<>();
        sold.forEach((buyer, energy) -> rows.add(sale(buyer, energy)));
        rows.add(sale(filer.spot(), spot));
        return rows;
    }

    private TradeRow sale(Party buyer, int[] energy) {
        return Rows.sale(buyer, Rows.planNumber(buyer, filer.spot(), filer.sender()), energy);
    }
}
