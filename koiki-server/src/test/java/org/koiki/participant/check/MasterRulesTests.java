package org.koiki.participant.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.participant.Area;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Company;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.participant.Master;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Membership;
import org.koiki.participant.Operator;
import org.koiki.participant.Plant;
import org.koiki.participant.PlantLink;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;

class MasterRulesTests {
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final Validity ALWAYS = new Validity(APRIL, null);
    private static final Validity TO_JUNE = new Validity(APRIL, LocalDate.of(2016, 7, 1));

    private static final List<Master> SOUND = List.of(
            new Area("06", "6", "関西", "Kansai", ALWAYS),
            new Area("10", "0", "沖縄", "Okinawa", ALWAYS),
            company("70013", Role.COORDINATOR),
            operator("70013", "70013", null),
            company("1006", Role.TSO),
            operator("10066", "1006", "06"),
            company("9901", Role.RETAILER),
            operator("99016", "9901", "06"),
            operator("99010", "9901", "10"),
            new Company("9907", "短", "Short", Set.of(Role.RETAILER), TO_JUNE),
            group("LZ016", Kind.DEMAND, "06", "99016"),
            group("GZ116", Kind.GENERATION, "06", "99016"),
            group("LZ010", Kind.DEMAND, "10", "99010"),
            group("NZ016", Kind.NEGAWATT, "06", "99016"),
            new Membership("LZ016", "99016", ALWAYS),
            new Filer("PZ216", "99016", "提出者", "06", ALWAYS),
            new Plant("X0016", "発電所", "06", ALWAYS),
            new Plant("X0010", "発電所", "10", ALWAYS),
            new PlantLink("GZ116", "X0016", 1, ALWAYS),
            new MarketCounterparty("JSPT3", Market.SPOT, "スポット", "W510099999999", ALWAYS));

    @Test
    void acceptsASoundMarket() {
        assertThatCode(() -> MasterRules.check(new MasterSnapshot(1, SOUND))).doesNotThrowAnyException();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("an area code has two digits", "MST-0101", new Area("6", "6", "関西", "Kansai", ALWAYS)),
                argumentSet("a company has four characters", "MST-0201", company("99022", Role.RETAILER)),
                argumentSet("the coordinator has five", "MST-0201", company("7001", Role.COORDINATOR)),
                argumentSet("an operator code ends in its area's digit", "MST-0301", operator("99011", "9901", "06")),
                argumentSet("Okinawa's digit is 0", "MST-0301", operator("99019", "9901", "10")),
                argumentSet("an operator's company is known", "MST-0302", operator("99026", "9902", "06")),
                argumentSet("… on every day of the operator", "MST-0302", operator("99076", "9907", "06")),
                argumentSet("an operator's area is known", "MST-0303", operator("9901", "9901", "11")),
                argumentSet("an area has one TSO", "MST-0304", operator("10060", "1006", "06")),
                argumentSet("a demand BG begins with L", "MST-0401", group("GZ026", Kind.DEMAND, "06", "99016")),
                argumentSet("a generation BG begins with G", "MST-0401", group("LZ026", Kind.FIT, "06", "99016")),
                argumentSet("a BG has no small letters", "MST-0401", group("Lz026", Kind.DEMAND, "06", "99016")),
                argumentSet("a BG ends in its area's digit", "MST-0401", group("LZ027", Kind.DEMAND, "06", "99016")),
                argumentSet("a BG's area is known", "MST-0402", group("LZ021", Kind.DEMAND, "01", "99016")),
                argumentSet("a BG's lead is known", "MST-0403", group("LZ026", Kind.DEMAND, "06", "99996")),
                argumentSet("a BG's lead acts in its area", "MST-0404", group("LZ026", Kind.DEMAND, "06", "99010")),
                argumentSet("a member's BG is known", "MST-0501", new Membership("LZ996", "99016", ALWAYS)),
                argumentSet("a member is known", "MST-0502", new Membership("LZ016", "99996", ALWAYS)),
                argumentSet("a member acts in the BG's area", "MST-0503", new Membership("LZ016", "99010", ALWAYS)),
                argumentSet(
                        "a filer code has five characters",
                        "MST-0601",
                        new Filer("PZ21", "99016", "提出者", "06", ALWAYS)),
                argumentSet(
                        "a filer's operator is known", "MST-0602", new Filer("PZ226", "99996", "提出者", "06", ALWAYS)),
                argumentSet(
                        "a filer's operator acts in its area",
                        "MST-0603",
                        new Filer("PZ226", "99010", "提出者", "06", ALWAYS)),
                argumentSet("a plant code has five characters", "MST-0701", new Plant("X001", "発電所", "06", ALWAYS)),
                argumentSet("a plant's area is known", "MST-0702", new Plant("X0017", "発電所", "07", ALWAYS)),
                argumentSet("a linked BG is known", "MST-0801", new PlantLink("GZ996", "X0016", 1, ALWAYS)),
                argumentSet("a linked plant is known", "MST-0802", new PlantLink("GZ116", "X9996", 1, ALWAYS)),
                argumentSet("a plant lies in its BG's area", "MST-0803", new PlantLink("GZ116", "X0010", 1, ALWAYS)),
                argumentSet("a priority is 1 at least", "MST-0804", new PlantLink("GZ116", "X0016", 0, ALWAYS)),
                argumentSet("a priority is 99 at most", "MST-0804", new PlantLink("GZ116", "X0016", 100, ALWAYS)),
                argumentSet(
                        "a plant belongs to generation BGs", "MST-0805", new PlantLink("LZ016", "X0016", 1, ALWAYS)),
                argumentSet(
                        "a market begins with J",
                        "MST-0901",
                        new MarketCounterparty("XSPT3", Market.SPOT, "スポット", "W510099999999", ALWAYS)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refuses(String code, Master broken) {
        List<Master> masters = Stream.concat(SOUND.stream(), Stream.of(broken)).toList();

        var refused =
                catchThrowableOfType(MastersRefused.class, () -> MasterRules.check(new MasterSnapshot(1, masters)));

        assertThat(refused.violations()).anySatisfy(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.key()).isEqualTo(broken.key());
            assertThat(violation.text().ja()).isNotBlank();
            assertThat(violation.text().en()).isNotBlank();
        });
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Master stray = group("Lz027", Kind.DEMAND, "07", "99996");
        List<Master> masters = Stream.concat(SOUND.stream(), Stream.of(stray)).toList();

        var refused =
                catchThrowableOfType(MastersRefused.class, () -> MasterRules.check(new MasterSnapshot(1, masters)));

        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsExactly("MST-0401", "MST-0402", "MST-0403");
    }

    private static Company company(String code, Role role) {
        return new Company(code, "見本" + code, "Sample", Set.of(role), ALWAYS);
    }

    private static Operator operator(String code, String company, @Nullable String area) {
        return new Operator(code, company, "見本" + code, area, ALWAYS);
    }

    private static BalancingGroup group(String code, Kind kind, String area, String lead) {
        return new BalancingGroup(code, kind, "見本" + code, area, lead, ALWAYS);
    }
}
