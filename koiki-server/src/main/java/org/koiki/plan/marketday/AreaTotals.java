package org.koiki.plan.marketday;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.koiki.message.SlotSeries;

/**
 * What the plans of an area add up to, in kWh for each slot.
 *
 * @param demand of the demand groups
 * @param generation of the generation groups
 * @param procurement of the demand groups, by source
 * @param sales of the demand groups
 */
public record AreaTotals(
        List<Long> demand, List<Long> generation, Map<Source, List<Long>> procurement, List<Long> sales) {
    private static final List<Long> NOTHING = Collections.nCopies(SlotSeries.SLOTS, 0L);
    private static final AreaTotals NONE = new AreaTotals(NOTHING, NOTHING, Map.of(), NOTHING);

    public AreaTotals {
        demand = List.copyOf(demand);
        generation = List.copyOf(generation);
        procurement = whole(procurement);
        sales = List.copyOf(sales);
    }

    private static Map<Source, List<Long>> whole(Map<Source, List<Long>> known) {
        Map<Source, List<Long>> all = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            all.put(source, known.getOrDefault(source, NOTHING));
        }
        return Collections.unmodifiableMap(all);
    }

    public static AreaTotals none() {
        return NONE;
    }

    /** What the plans of both add up to. */
    public AreaTotals plus(AreaTotals other) {
        Map<Source, List<Long>> both = new EnumMap<>(Source.class);
        procurement.forEach(
                (source, kwh) -> both.put(source, sum(kwh, other.procurement.getOrDefault(source, NOTHING))));
        return new AreaTotals(
                sum(demand, other.demand), sum(generation, other.generation), both, sum(sales, other.sales));
    }

    /** Procurement of the demand groups less their demand and sales: what is over, or missing when negative. */
    public List<Long> balance() {
        return IntStream.range(0, SlotSeries.SLOTS)
                .mapToObj(slot -> procurement.values().stream()
                                .mapToLong(kwh -> kwh.get(slot))
                                .sum()
                        - demand.get(slot)
                        - sales.get(slot))
                .toList();
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(slot -> one.get(slot) + other.get(slot))
                .toList();
    }
}
