package org.koiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.message.PlanReader;
import org.koiki.simulator.MasterRecords.Company;
import org.koiki.simulator.MasterRecords.Filer;
import org.koiki.simulator.MasterRecords.Group;
import org.koiki.simulator.MasterRecords.Membership;
import org.koiki.simulator.MasterRecords.Operator;
import org.koiki.simulator.MasterRecords.PlantLink;

class MarketTests {
    private static final List<String> RETAILERS =
            IntStream.range(0, 30).mapToObj("90%02d6"::formatted).toList();

    private static final MasterRecords MASTERS = new MasterRecords(
            List.of(new Company("1006", Set.of("TSO"))),
            Stream.concat(
                            Stream.of(new Operator("10066", "1006", "見本送配電", "06")),
                            RETAILERS.stream().map(code -> new Operator(code, code.substring(0, 4), "見本" + code, "06")))
                    .toList(),
            Stream.concat(
                            Stream.of(
                                    new Group("GA116", "GENERATION", "見本発電BG", "06", "95016"),
                                    new Group("LA999", "DEMAND", "遠い需要BG", "09", "90009")),
                            RETAILERS.stream()
                                    .map(code -> new Group("L" + code.substring(1), "DEMAND", "需要" + code, "06", code)))
                    .toList(),
            RETAILERS.stream()
                    .map(code -> new Membership("L" + code.substring(1), code))
                    .toList(),
            List.of(new Filer("PA116", "95016", "見本発電", "06")),
            List.of(new PlantLink("GA116", "W0016")));

    private final Market market = Market.of(MASTERS, 7);

    @Test
    void isDealtTheSameWayForTheSameSeed() {
        assertThat(Market.of(MASTERS, 7)).isEqualTo(market);
        assertThat(Market.of(MASTERS, 8)).isNotEqualTo(market);
    }

    @Test
    void hasBothSidesNameEachOther() {
        assertThat(market.demand()).hasSize(30);
        assertThat(market.tsos()).extracting(Party::code).containsExactly("10066");
        GenerationFiler.Group group = market.generation().getFirst().groups().getFirst();
        assertThat(group.buyers())
                .isNotEmpty()
                .allSatisfy(buyer ->
                        assertThat(buyer.generators()).extracting(Party::code).contains("GA116"));
        assertThat(market.demand())
                .filteredOn(filer -> !filer.buyers().isEmpty())
                .isNotEmpty()
                .allSatisfy(seller -> {
                    assertThat(seller.backup()).isNull();
                    assertThat(seller.buyers())
                            .allSatisfy(buyer -> assertThat(buyer.backup()).isEqualTo(seller.group()));
                });
    }

    @Test
    void slipsInOneTotalWhenItErrs() {
        Drafts drafts = new Drafts(market, 7);
        String filer = market.demand().getFirst().group().code();
        Errand good = new Errand(Instant.EPOCH, filer, Fixture.DAY, Errand.Care.GOOD);
        Errand wrong = new Errand(Instant.EPOCH, filer, Fixture.DAY, Errand.Care.WRONG);

        assertThat(demand(drafts.file(wrong).bytes()) - demand(drafts.file(good).bytes()))
                .isEqualTo(10);
        assertThat(drafts.file(good).name()).startsWith("W6_0250_20160531_00_" + drafts.sender(filer));
    }

    private static long demand(byte[] xml) {
        return ((DemandPlan) Objects.requireNonNull(PlanReader.read(xml).plan()))
                .demand()
                .total();
    }
}
