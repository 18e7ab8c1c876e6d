package org.koiki.plan;

import static org.koiki.plan.SamplePlan.each;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.koiki.message.FitSplit;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.MessageHeader;
import org.koiki.message.PlanHead;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** FIT working files of PF206 in the sample market: the group GF206 with a solar and a wind plant. */
public final class SampleFit {
    public static final String RETAILER = "91586";
    public static final String TSO = "10066";

    private SampleFit() {}

    /** As the retailer opens it. */
    public static GenerationPlan empty(String day) {
        return of(day, each(0), plants(0), null);
    }

    /** As the TSO fills it. */
    public static GenerationPlan filled(String day, SlotSeries values) {
        return of(day, values, plants(0), null);
    }

    /** As the retailer splits it and sells it to LZ016: the wind plant is three times as large as the solar one. */
    public static GenerationPlan split(String day, SlotSeries values) {
        SequencedMap<String, Long> maxima = new LinkedHashMap<>();
        maxima.put("S0026", 500L);
        maxima.put("W0016", 1_500L);
        List<PlantPlan> plants = FitSplit.split(values, maxima).entrySet().stream()
                .map(part -> new PlantPlan(part.getKey(), part.getValue()))
                .toList();
        TradeRow sale = new TradeRow("LZ016", null, null, null, null, values, null);
        return of(day, values, plants, new Trades(values, null, List.of(sale)));
    }

    /** The same kWh for the solar plant in each slot, and nothing for the wind plant. */
    public static List<PlantPlan> plants(int kwh) {
        return List.of(new PlantPlan("S0026", each(kwh)), new PlantPlan("W0016", each(0)));
    }

    public static GenerationPlan of(String day, SlotSeries total, List<PlantPlan> plants, @Nullable Trades sales) {
        return of(day, new GroupPlan("GF206", total, plants), sales);
    }

    public static GenerationPlan of(String day, GroupPlan group, @Nullable Trades sales) {
        MessageHeader header = new MessageHeader(
                "0", RETAILER + "0000000", "700130000000", "OCTO", "W6", "3A", "0152", "170513100000", "1.1-1A");
        PlanHead head = new PlanHead("0152", null, RETAILER, null, TSO, null, "PF206", null, LocalDate.parse(day));
        return new GenerationPlan(header, head, group.total(), List.of(group), sales, null, List.of());
    }
}
