package org.koiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;
import org.koiki.message.PlanWriter;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

class PlanMakerTests {
    private final PlanMaker maker = new PlanMaker(7);

    @Test
    void makesTheSamePlanFromTheSameSeed() {
        byte[] once = PlanWriter.write(maker.demand(Fixture.BUYER, Fixture.DAY));
        byte[] again = PlanWriter.write(new PlanMaker(7).demand(Fixture.BUYER, Fixture.DAY));
        byte[] other = PlanWriter.write(new PlanMaker(8).demand(Fixture.BUYER, Fixture.DAY));

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void makesPlansThatReadBackWithoutFinding() {
        for (var plan : List.of(
                maker.demand(Fixture.BUYER, Fixture.DAY),
                maker.demand(Fixture.SELLER, Fixture.DAY),
                maker.generation(Fixture.GENERATOR, Fixture.DAY))) {
            PlanReading reading = PlanReader.read(PlanWriter.write(plan));

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.plan()).isEqualTo(plan);
        }
    }

    @Test
    void holdsEverySumOfADemandPlan() {
        DemandPlan bought = maker.demand(Fixture.BUYER, Fixture.DAY);
        for (Plan made : List.of(bought, maker.demand(Fixture.SELLER, Fixture.DAY), Revised.more(bought, 30, 7))) {
            DemandPlan plan = (DemandPlan) made;
            List<MemberPlan> members = plan.members();

            assertThat(sum(members.stream().map(MemberPlan::demand))).isEqualTo(plan.demand());
            assertThat(sum(energies(plan.procurement())))
                    .isEqualTo(plan.procurement().total());
            assertThat(members)
                    .allSatisfy(member -> assertThat(sum(energies(member.procurement())))
                            .isEqualTo(member.procurement().total()));
            assertThat(plan.procurement().rows())
                    .allSatisfy(row -> assertThat(sum(
                                    members.stream().flatMap(member -> rows(member.procurement(), row.counterparty()))))
                            .isEqualTo(row.energy()));
        }
    }

    @Test
    void revisesOneSlotOfAPlan() {
        DemandPlan plan = maker.demand(Fixture.BUYER, Fixture.DAY);

        DemandPlan revised = (DemandPlan) Revised.more(plan, 30, 7);

        assertThat(revised.head().messageCode()).isEqualTo("0260");
        assertThat(revised.demand().at(30)).isEqualTo(plan.demand().at(30) + 7);
        assertThat(revised.demand().total()).isEqualTo(plan.demand().total() + 7);
    }

    @Test
    void resemblesTheSampleInSize() {
        DemandPlan plan = maker.demand(Fixture.BUYER, Fixture.DAY);

        assertThat(PlanWriter.write(plan)).hasSizeBetween(140_000, 156_000);
        assertThat(plan.members()).hasSize(6);
        assertThat(plan.procurement().rows()).hasSize(4);
    }

    @Test
    void buysWhatItNeedsAndSells() {
        DemandPlan plan = maker.demand(Fixture.SELLER, Fixture.DAY);

        Trades sales = Objects.requireNonNull(plan.sales());
        SlotSeries needed = sum(Stream.of(plan.demand(), sales.total()));
        assertThat(plan.procurement().total()).isEqualTo(needed);
        assertThat(sales.total().total()).isPositive();
    }

    @Test
    void agreesOnATradeWithTheOtherSide() {
        GenerationPlan generation = maker.generation(Fixture.GENERATOR, Fixture.DAY);
        DemandPlan demand = maker.demand(Fixture.BUYER, Fixture.DAY);

        Trades sales = Objects.requireNonNull(generation.sales());
        Stream<SlotSeries> bought =
                Stream.concat(rows(demand.procurement(), "GZ116"), rows(demand.procurement(), "GZ126"));
        assertThat(sum(rows(sales, "LZ016"))).isEqualTo(sum(bought));
        assertThat(sum(energies(sales))).isEqualTo(sales.total()).isEqualTo(generation.generation());
    }

    @Test
    void dividesGenerationAmongPlantsWithoutLoss() {
        GenerationPlan plan = maker.generation(Fixture.GENERATOR, Fixture.DAY);

        assertThat(plan.groups())
                .allSatisfy(group -> assertThat(sum(group.plants().stream().map(GenerationPlan.PlantPlan::generation)))
                        .isEqualTo(group.total()));
    }

    private static Stream<SlotSeries> energies(Trades trades) {
        return trades.rows().stream().map(TradeRow::energy);
    }

    private static Stream<SlotSeries> rows(Trades trades, String counterparty) {
        return trades.rows().stream()
                .filter(row -> row.counterparty().equals(counterparty))
                .map(TradeRow::energy);
    }

    private static SlotSeries sum(Stream<SlotSeries> series) {
        long[] sums = new long[SlotSeries.SLOTS];
        series.forEach(one -> one.addTo(sums));
        return SlotSeries.of(Arrays.stream(sums).mapToInt(Math::toIntExact).toArray());
    }
}
