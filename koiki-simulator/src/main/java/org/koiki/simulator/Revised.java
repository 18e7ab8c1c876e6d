package org.koiki.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.MessageHeader;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/** Turns a plan of the day ahead into an intraday plan. */
public final class Revised {
    private static final int NONE = 0;

    private final int slot;
    private final int kWh;

    private Revised(int slot, int kWh) {
        this.slot = slot;
        this.kWh = kWh;
    }

    /** The same plan with some more energy in one slot, in every sum that it counts in, from its first counterparty. */
    public static Plan more(Plan plan, int slot, int kWh) {
        return new Revised(slot, kWh).of(plan);
    }

    /** The same plan as it is, filed during the day. */
    static Plan unchanged(Plan plan) {
        return new Revised(1, NONE).of(plan);
    }

    private Plan of(Plan plan) {
        return switch (plan) {
            case DemandPlan demand -> of(demand);
            case GenerationPlan generation -> of(generation);
            case NegawattPlan negawatt ->
                throw new IllegalArgumentException(negawatt.head().messageCode());
        };
    }

    private DemandPlan of(DemandPlan plan) {
        List<MemberPlan> members = new ArrayList<>(plan.members());
        MemberPlan first = members.getFirst();
        String counterparty = first.procurement().rows().getFirst().counterparty();
        members.set(
                0,
                new MemberPlan(
                        first.operator(),
                        first.operatorName(),
                        more(first.demand()),
                        more(first.supply()),
                        more(first.procurement(), counterparty),
                        first.sales()));
        return new DemandPlan(
                header(plan.header(), "0260"),
                head(plan.head(), "0260", "（当日）需要調達計画"),
                more(plan.demand()),
                more(plan.supply()),
                more(plan.procurement(), counterparty),
                plan.sales(),
                members,
                plan.unknown());
    }

    private GenerationPlan of(GenerationPlan plan) {
        List<GroupPlan> groups = new ArrayList<>(plan.groups());
        GroupPlan first = groups.getFirst();
        List<PlantPlan> plants = new ArrayList<>(first.plants());
        PlantPlan plant = plants.getFirst();
        plants.set(0, new PlantPlan(plant.plant(), more(plant.generation())));
        groups.set(0, new GroupPlan(first.group(), more(first.total()), plants));
        Trades sales = Objects.requireNonNull(plan.sales());
        return new GenerationPlan(
                header(plan.header(), "0160"),
                head(plan.head(), "0160", "（当日）発電販売計画"),
                more(plan.generation()),
                groups,
                more(sales, sales.rows().getFirst().counterparty()),
                plan.procurement(),
                plan.unknown());
    }

    private Trades more(Trades trades, String counterparty) {
        return new Trades(
                more(trades.total()),
                trades.secondTotal(),
                trades.rows().stream()
                        .map(row -> row.counterparty().equals(counterparty) ? more(row) : row)
                        .toList());
    }

    private TradeRow more(TradeRow row) {
        return new TradeRow(
                row.counterparty(),
                row.name(),
                row.planNumber(),
                row.automatic(),
                row.areaSpecified(),
                more(row.energy()),
                row.second());
    }

    private SlotSeries more(SlotSeries series) {
        int[] slots = series.toArray();
        slots[slot - 1] += kWh;
        return SlotSeries.of(slots);
    }

    private static MessageHeader header(MessageHeader header, String code) {
        return new MessageHeader(
                header.mode(),
                header.sender(),
                header.receiver(),
                header.businessProcess(),
                header.subOrganisation(),
                header.version(),
                code,
                header.created(),
                header.mapping());
    }

    private static PlanHead head(PlanHead head, String code, String name) {
        return new PlanHead(
                code,
                name,
                head.sender(),
                head.senderName(),
                head.destination(),
                head.destinationName(),
                head.filer(),
                head.filerName(),
                head.targetDate());
    }
}
