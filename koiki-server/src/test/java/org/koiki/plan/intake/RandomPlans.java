package org.koiki.plan.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.plan.SamplePlan;

/** Plans of one filer and day whose sums are right, each with other members, counterparties, plan numbers and plants. */
final class RandomPlans {
    private static final List<String> MEMBERS = List.of("99116", "99126", "99136");
    private static final List<String> SELLERS = List.of("GZ116", "GZ126", "LZ026");
    private static final List<String> BUYERS = List.of("LZ026", "LZ033");
    private static final List<String> PLANTS = List.of("H0016", "T0016", "S0016");

    private final Random random;

    RandomPlans(Random random) {
        this.random = random;
    }

    DemandPlan demand() {
        DemandPlan sample = (DemandPlan) SamplePlan.demand().plan();
        List<MemberPlan> members = some(MEMBERS).map(this::member).toList();
        Trades procurement = ofGroup(members, MemberPlan::procurement);
        Trades sales = ofGroup(members, MemberPlan::sales);
        return new DemandPlan(
                sample.header(),
                sample.head(),
                sum(members.stream().map(MemberPlan::demand)),
                less(procurement.total(), sales.total()),
                procurement,
                sales.rows().isEmpty() ? null : sales,
                members,
                List.of());
    }

    private MemberPlan member(String code) {
        Trades procurement = trades(some(SELLERS).map(seller -> row(seller, null, series(20, 90))));
        Trades sales = random.nextBoolean() ? null : trades(some(BUYERS).map(buyer -> row(buyer, null, series(0, 9))));
        SlotSeries supply = sales == null ? procurement.total() : less(procurement.total(), sales.total());
        return new MemberPlan(code, null, series(0, 90), supply, procurement, sales);
    }

    /** What the members trade, now and then in two rows with a plan number each. */
    private Trades ofGroup(List<MemberPlan> members, Function<MemberPlan, @Nullable Trades> table) {
        Map<String, SlotSeries> sums = new LinkedHashMap<>();
        for (MemberPlan member : members) {
            Trades trades = table.apply(member);
            if (trades != null) {
                trades.rows().forEach(row -> sums.merge(row.counterparty(), row.energy(), RandomPlans::sum));
            }
        }
        return trades(sums.entrySet().stream().flatMap(sum -> rows(sum.getKey(), sum.getValue())));
    }

    private Stream<TradeRow> rows(String counterparty, SlotSeries energy) {
        TradeRow whole = row(counterparty, "0600000000001", energy);
        SlotSeries half = half(energy);
        return random.nextBoolean()
                ? Stream.of(whole)
                : Stream.of(
                        row(counterparty, "0600000000001", half),
                        row(counterparty, "0600000000002", less(energy, half)));
    }

    GenerationPlan generation() {
        GenerationPlan sample = (GenerationPlan) SamplePlan.generation().plan();
        List<GroupPlan> groups =
                some(List.of("GZ116", "GZ126")).map(this::group).toList();
        return new GenerationPlan(
                sample.header(),
                sample.head(),
                sum(groups.stream().map(GroupPlan::total)),
                groups,
                random.nextBoolean() ? null : trades(some(BUYERS).map(buyer -> row(buyer, null, series(0, 90)))),
                random.nextBoolean() ? null : trades(some(SELLERS).map(seller -> row(seller, null, series(0, 90)))),
                List.of());
    }

    private GroupPlan group(String code) {
        List<PlantPlan> plants =
                some(PLANTS).map(plant -> new PlantPlan(plant, series(0, 90))).toList();
        return new GroupPlan(code, sum(plants.stream().map(PlantPlan::generation)), plants);
    }

    private Stream<String> some(List<String> codes) {
        List<String> chosen =
                codes.stream().filter(code -> random.nextInt(3) > 0).toList();
        return chosen.isEmpty() ? Stream.of(codes.getFirst()) : chosen.stream();
    }

    private static TradeRow row(String counterparty, @Nullable String planNumber, SlotSeries energy) {
        return new TradeRow(counterparty, null, planNumber, null, null, energy, null);
    }

    private static Trades trades(Stream<TradeRow> rows) {
        List<TradeRow> all = rows.toList();
        return new Trades(sum(all.stream().map(TradeRow::energy)), null, all);
    }

    private SlotSeries series(int least, int most) {
        return SlotSeries.of(random.ints(SlotSeries.SLOTS, least, most + 1).toArray());
    }

    private static SlotSeries half(SlotSeries energy) {
        int[] values = energy.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] /= 2;
        }
        return SlotSeries.of(values);
    }

    private static SlotSeries sum(Stream<SlotSeries> parts) {
        Total total = new Total();
        parts.forEach(total::plus);
        return total.series();
    }

    private static SlotSeries sum(SlotSeries one, SlotSeries other) {
        return Total.of(one).plus(other).series();
    }

    private static SlotSeries less(SlotSeries whole, SlotSeries part) {
        return Total.of(whole).minus(part).series();
    }
}
