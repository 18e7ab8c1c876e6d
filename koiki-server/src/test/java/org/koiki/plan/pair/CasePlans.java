package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.MessageHeader;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.NegawattPlan.ReductionSale;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.PlantLink;
import org.koiki.plan.SamplePlan;

/** Makes whole plans from the trades that a {@link MarketCase} names: one member, all sums right. */
final class CasePlans {
    private static final Pattern TRADE = Pattern.compile("(buys|sells) (\\w+)(?: no\\. (\\d+))? (.+)");

    private final MasterData masters;
    private final LocalDate day;

    CasePlans(MasterData masters, LocalDate day) {
        this.masters = masters;
        this.day = day;
    }

    /** @param trades such as {@code buys LZ026 100 except 7:90; sells LZ026 5} */
    SamplePlan plan(String filer, boolean intraday, String trades) {
        List<TradeRow> bought = new ArrayList<>();
        List<TradeRow> sold = new ArrayList<>();
        for (String trade : trades.split(";")) {
            Matcher parts = TRADE.matcher(trade.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("no trade: " + trade);
            }
            (parts.group(1).equals("buys") ? bought : sold).add(row(parts.group(2), parts.group(3), parts.group(4)));
        }
        return new SamplePlan(masters.filer(filer, day)
                .map(of -> reduces(of) ? negawatt(of, intraday, sold) : generation(of, intraday, bought, sold))
                .orElseGet(() -> demand(masters.group(filer, day).orElseThrow(), intraday, bought, sold)));
    }

    private static TradeRow row(String counterparty, @Nullable String number, String quantities) {
        return new TradeRow(counterparty, null, number, "0", "0", series(quantities), null);
    }

    /** {@code 100 except 7:90 8:91}. */
    static SlotSeries series(String text) {
        String[] parts = text.strip().split(" except ");
        int[] values = new int[SlotSeries.SLOTS];
        Arrays.fill(values, Integer.parseInt(parts[0]));
        if (parts.length > 1) {
            for (String exception : parts[1].strip().split("\\s+")) {
                String[] slot = exception.split(":");
                values[Integer.parseInt(slot[0]) - 1] = Integer.parseInt(slot[1]);
            }
        }
        return SlotSeries.of(values);
    }

    private Plan demand(BalancingGroup group, boolean intraday, List<TradeRow> bought, List<TradeRow> sold) {
        String code = intraday ? "0260" : "0250";
        Trades procurement = trades(bought);
        @Nullable Trades sales = sold.isEmpty() ? null : trades(sold);
        SlotSeries demand = less(procurement.total(), sales);
        String member =
                masters.members(group.code(), day).stream().sorted().findFirst().orElseThrow();
        return new DemandPlan(
                header(code, group.lead()),
                head(code, group.lead(), group.code(), group.area()),
                demand,
                demand,
                procurement,
                sales,
                List.of(new MemberPlan(
                        member,
                        null,
                        demand,
                        demand,
                        unnumbered(procurement),
                        sales == null ? null : unnumbered(sales))),
                List.of());
    }

    private Plan generation(Filer filer, boolean intraday, List<TradeRow> bought, List<TradeRow> sold) {
        String code = intraday ? "0160" : "0150";
        return new GenerationPlan(
                header(code, filer.operator()),
                head(code, filer.operator(), filer.code(), filer.area()),
                SlotSeries.zero(),
                List.of(group(filer)),
                sold.isEmpty() ? null : trades(sold),
                bought.isEmpty() ? null : trades(bought),
                List.of());
    }

    private boolean reduces(Filer filer) {
        return groups(filer).anyMatch(group -> group.kind() == Kind.NEGAWATT);
    }

    private Stream<BalancingGroup> groups(Filer filer) {
        return masters.groups(day).stream().filter(group -> group.lead().equals(filer.operator()));
    }

    /** All reduction comes from one point of one group. */
    private Plan negawatt(Filer filer, boolean intraday, List<TradeRow> sold) {
        String code = intraday ? "0460" : "0450";
        SlotSeries reduction = trades(sold).total();
        String group = groups(filer).findFirst().orElseThrow().code();
        return new NegawattPlan(
                header(code, filer.operator()),
                head(code, filer.operator(), filer.code(), filer.area()),
                reduction,
                List.of(new ReductionGroup(
                        group,
                        null,
                        "C1",
                        reduction,
                        reduction,
                        sold.stream().map(this::sale).toList(),
                        List.of(new ReductionPoint("1", null, null, "C2", reduction, reduction)))),
                List.of());
    }

    private ReductionSale sale(TradeRow row) {
        String retailer = masters.group(row.counterparty(), day).orElseThrow().lead();
        return new ReductionSale(row.counterparty(), null, retailer, null, row.energy());
    }

    /** A group of the filer with one of its plants, generating nothing. */
    private GroupPlan group(Filer filer) {
        PlantLink link = ((MasterSnapshot) masters)
                .all(PlantLink.class)
                .filter(any -> masters.group(any.group(), day)
                        .filter(group -> group.lead().equals(filer.operator()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        PlantPlan plant = new PlantPlan(link.plant(), SlotSeries.zero());
        return new GroupPlan(link.group(), SlotSeries.zero(), List.of(plant));
    }

    private MessageHeader header(String code, String sender) {
        return new MessageHeader(
                "0", sender + "0000000", "700130000000", "OCTO", "W6", "3A", code, "170601090000", "1.1-1A");
    }

    private PlanHead head(String code, String sender, String filer, String area) {
        String tso = masters.tso(area, day).orElseThrow().code();
        return new PlanHead(code, null, sender, null, tso, null, filer, null, day);
    }

    private static Trades trades(List<TradeRow> rows) {
        long[] sums = new long[SlotSeries.SLOTS];
        rows.forEach(row -> row.energy().addTo(sums));
        int[] total = Arrays.stream(sums).mapToInt(Math::toIntExact).toArray();
        return new Trades(SlotSeries.of(total), null, rows);
    }

    /** As members have them: without plan numbers. */
    private static Trades unnumbered(Trades trades) {
        List<TradeRow> rows = trades.rows().stream()
                .map(row -> new TradeRow(row.counterparty(), null, null, "0", "0", row.energy(), null))
                .toList();
        return new Trades(trades.total(), null, rows);
    }

    private static SlotSeries less(SlotSeries procurement, @Nullable Trades sales) {
        int[] rest = procurement.toArray();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Math.max(0, rest[i] - (sales == null ? 0 : sales.total().at(i + 1)));
        }
        return SlotSeries.of(rest);
    }
}
