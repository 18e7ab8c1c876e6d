package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.NegawattPlan.ReductionSale;

class SampleTest {
    private final PlanReading reading = PlanReader.read(Samples.bytes(Samples.DEMAND));
    private final DemandPlan plan = Samples.demand(reading);

    @Test
    void readsTheSampleWithoutFindings() {
        assertThat(reading.findings()).isEmpty();
        assertThat(plan.header().sender()).isEqualTo("990160000000");
        assertThat(plan.head().messageName()).isEqualTo("（翌日）需要調達計画");
        assertThat(plan.head().targetDate()).isEqualTo(LocalDate.of(2016, 5, 31));
        assertThat(plan.demand().at(1)).isEqualTo(981);
        assertThat(plan.demand().at(48)).isEqualTo(1160);
        assertThat(plan.sales()).isNull();
        assertThat(plan.procurement().rows())
                .extracting(TradeRow::counterparty)
                .containsExactly("LZ026", "JSPT3", "GZ116", "GZ126");
        assertThat(plan.procurement().rows().getFirst().second()).isEqualTo(SlotSeries.zero());
        assertThat(plan.members())
                .extracting(MemberPlan::operator)
                .containsExactly("99136", "99126", "99116", "99146", "99156", "99166");
    }

    @Test
    void writesTheSampleWithTheSameBytes() {
        assertThat(PlanWriter.write(plan)).isEqualTo(Samples.bytes(Samples.DEMAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.SALES, Samples.GENERATION, Samples.NEGAWATT})
    void readsAndWritesTheOtherSamplesWithTheSameBytes(String name) {
        PlanReading other = PlanReader.read(Samples.bytes(name));

        assertThat(other.findings()).isEmpty();
        assertThat(other.plan()).isNotNull().extracting(PlanWriter::write).isEqualTo(Samples.bytes(name));
    }

    @ParameterizedTest
    @CsvSource({Samples.DEMAND + ", 0250, 0260", Samples.GENERATION + ", 0150, 0160", Samples.NEGAWATT + ", 0450, 0460"
    })
    void readsAndWritesIntradayPlansLikeDayAheadPlans(String name, String dayAhead, String intraday) {
        byte[] file = Samples.text(name).replace(dayAhead, intraday).getBytes(StandardCharsets.UTF_8);

        PlanReading read = PlanReader.read(file);

        assertThat(read.findings()).isEmpty();
        assertThat(Objects.requireNonNull(read.plan()).head().messageCode()).isEqualTo(intraday);
        assertThat(PlanWriter.write(read.plan())).isEqualTo(file);
    }

    @Test
    void readsAGenerationPlan() {
        GenerationPlan generation = (GenerationPlan) Objects.requireNonNull(
                PlanReader.read(Samples.bytes(Samples.GENERATION)).plan());

        assertThat(generation.groups()).extracting(GroupPlan::group).containsExactly("GZ116", "GZ126");
        assertThat(generation.groups().getFirst().plants())
                .extracting(PlantPlan::plant)
                .containsExactly("P1161", "P1162");
        assertThat(Objects.requireNonNull(generation.sales()).rows())
                .extracting(TradeRow::counterparty)
                .containsExactly("LZ016", "JSPT3");
        assertThat(generation.procurement()).isNull();
    }

    @Test
    void readsANegawattPlan() {
        NegawattPlan negawatt = (NegawattPlan) Objects.requireNonNull(
                PlanReader.read(Samples.bytes(Samples.NEGAWATT)).plan());

        ReductionGroup group = negawatt.groups().getFirst();
        assertThat(group.group()).isEqualTo("NA066");
        assertThat(group.contract()).isEqualTo("000000000000000DUMMY");
        assertThat(group.baseline().at(31)).isEqualTo(350);
        assertThat(group.sales()).extracting(ReductionSale::counterparty).containsExactly("LZ016", "LZ026");
        assertThat(group.sales()).extracting(ReductionSale::retailer).containsExactly("99016", "99026");
        assertThat(group.points())
                .extracting(ReductionPoint::priority, ReductionPoint::proRata, ReductionPoint::supplyPoint)
                .containsExactly(tuple("1", "1", "0611099999000000000011"), tuple("99", "2", null));
        assertThat(negawatt.reduction().at(31)).isEqualTo(60 + 30 + 12);
    }

    @Test
    void aSaleAndAPointCanStandInARow() {
        NegawattPlan negawatt = (NegawattPlan) Objects.requireNonNull(
                PlanReader.read(Samples.bytes(Samples.NEGAWATT)).plan());

        for (ReductionGroup group : negawatt.groups()) {
            assertThat(group.sales())
                    .allSatisfy(sale -> assertThat(ReductionSale.of(sale.row())).isEqualTo(sale));
            assertThat(group.points())
                    .allSatisfy(
                            point -> assertThat(ReductionPoint.of(point.row())).isEqualTo(point));
        }
    }

    @Test
    void tellsThePlaceOfEachPart() {
        TradeRow spot = plan.members().get(2).procurement().rows().get(1);
        String row = "JPTRM/JPM00022/JPMR00022[3]/JPM00027/JPMR00027/JPM00029/JPMR00029[2]";

        assertPlace(reading.places().of(spot, "JP06366"), row + "/JP06366", "<JP06366>JSPT3</JP06366>");
        assertPlace(reading.places().of(spot, ""), row, "<JPMR00029><JP06366>JSPT3");
        assertPlace(
                reading.places().of(spot.energy(), 5),
                row + "/JPM00030/JPMR00030[5]/JP06369",
                "<JP06369>" + spot.energy().at(5) + "</JP06369>");
        assertPlace(
                reading.places().of(plan.demand(), 48),
                "JPTRM/JPM00010/JPMR00010/JPM00011/JPMR00011[48]/JP06376",
                "<JP06376>1160</JP06376></JPMR00011></JPM00011>");
        assertPlace(reading.places().of(plan.head(), "JP06360"), "JPTRM/JP06360", "<JP06360>LZ016");
        assertPlace(reading.places().of(plan, "JPM00014"), "JPTRM/JPM00014", "<JPM00014>");
        assertPlace(reading.places().of(plan.header(), "JPC14"), "JPMGH/JPC14", "<JPC14>");
    }

    private static void assertPlace(Place place, String path, String beginsWith) {
        String line = Samples.text(Samples.DEMAND).lines().toList().get(place.line() - 1);
        assertThat(place.path()).isEqualTo(path);
        assertThat(line.substring(place.column() - 1)).startsWith(beginsWith);
    }
}
