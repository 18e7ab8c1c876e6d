package org.koiki.simulator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.koiki.client.PlanFile;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanWriter;
import org.koiki.message.SlotSeries;

/** Writes the plan of a filer as a file, with the care that an errand asks for. */
final class Drafts {
    private final PlanMaker usual;
    private final PlanMaker early;
    private final Map<String, DemandFiler> demand = new HashMap<>();
    private final Map<String, GenerationFiler> generation = new HashMap<>();

    Drafts(Market market, long seed) {
        this.usual = new PlanMaker(seed);
        this.early = new PlanMaker(~seed);
        market.demand().forEach(filer -> demand.put(filer.group().code(), filer));
        market.generation().forEach(filer -> generation.put(filer.filer().code(), filer));
    }

    /** Operator code of the company that files. */
    String sender(String filer) {
        DemandFiler retailer = demand.get(filer);
        GenerationFiler generator = generation.get(filer);
        if (retailer != null) {
            return retailer.sender().code();
        }
        if (generator != null) {
            return generator.sender().code();
        }
        throw new IllegalArgumentException(filer);
    }

    PlanFile file(Errand errand) {
        PlanMaker maker = errand.care() == Errand.Care.DRAFT ? early : usual;
        Plan plan = plan(maker, errand.filer(), errand.day());
        Plan written = errand.care() == Errand.Care.WRONG ? slipped(plan) : plan;
        var head = plan.head();
        String name = PlanFileName.of(head.messageCode(), head.targetDate(), head.sender())
                .xml();
        return new PlanFile(name, PlanWriter.write(written));
    }

    private Plan plan(PlanMaker maker, String filer, LocalDate day) {
        DemandFiler retailer = demand.get(filer);
        return retailer != null
                ? maker.demand(retailer, day)
                : maker.generation(java.util.Objects.requireNonNull(generation.get(filer), filer), day);
    }

    /** A slip of the hand: one slot of the grand total is 10 kWh too high. */
    private static Plan slipped(Plan plan) {
        return switch (plan) {
            case DemandPlan good ->
                new DemandPlan(
                        good.header(),
                        good.head(),
                        slipped(good.demand()),
                        good.supply(),
                        good.procurement(),
                        good.sales(),
                        good.members(),
                        good.unknown());
            case GenerationPlan good ->
                new GenerationPlan(
                        good.header(),
                        good.head(),
                        slipped(good.generation()),
                        good.groups(),
                        good.sales(),
                        good.procurement(),
                        good.unknown());
            case NegawattPlan good ->
                new NegawattPlan(good.header(), good.head(), slipped(good.reduction()), good.groups(), good.unknown());
        };
    }

    private static SlotSeries slipped(SlotSeries good) {
        int[] slots = good.toArray();
        slots[slots.length / 2] += 10;
        return SlotSeries.of(slots);
    }
}
