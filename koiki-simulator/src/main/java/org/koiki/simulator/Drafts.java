package org.koiki.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
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
    private static final int MINUTES = 30;
    private static final int MOST = 50;

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
        Plan plan = written(errand);
        var head = plan.head();
        String name = PlanFileName.of(head.messageCode(), head.targetDate(), head.sender())
                .xml();
        return new PlanFile(name, PlanWriter.write(plan));
    }

    private Plan written(Errand errand) {
        return switch (errand.care()) {
            case GOOD -> plan(usual, errand);
            case WRONG -> slipped(plan(usual, errand));
            case DRAFT, OUTDATED -> plan(early, errand);
            case LATE -> Revised.unchanged(plan(usual, errand));
            case REVISED -> revised(errand);
        };
    }

    private Plan revised(Errand errand) {
        int open = SlotSeries.SLOTS - Math.max(0, firstOpen(errand) - 1);
        SplittableRandom luck = Dice.of(0, "slot", errand.filer(), errand.day());
        int slot = SlotSeries.SLOTS - luck.nextInt(Math.max(1, open));
        return Revised.more(plan(usual, errand), slot, luck.nextInt(1, MOST));
    }

    /** A slot closes an hour before it begins; a filer leaves itself another half hour. */
    private static int firstOpen(Errand errand) {
        Instant begin = errand.day().atStartOfDay(Agenda.JST).toInstant();
        long minutes = Duration.between(begin, errand.due().plus(Duration.ofMinutes(90)))
                .toMinutes();
        return (int) Math.clamp(minutes / MINUTES + 2, 1, SlotSeries.SLOTS);
    }

    private Plan plan(PlanMaker maker, Errand errand) {
        return plan(maker, errand.filer(), errand.day());
    }

    private Plan plan(PlanMaker maker, String filer, LocalDate day) {
        DemandFiler retailer = demand.get(filer);
        return retailer != null
                ? maker.demand(retailer, day)
                : maker.generation(Objects.requireNonNull(generation.get(filer), filer), day);
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
