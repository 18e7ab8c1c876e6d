package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.check.ContractChecks;
import org.koiki.supplypoint.check.Faults;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Feed-in points (受電地点)")
class FeedInPointsTests {
    private static final String AREA = "06";
    private static final LocalDate DAY = LocalDate.of(2016, 5, 23);
    /** A retailer that is a generation contract holder as well. */
    private static final String BOTH = "91586";

    private static final String RETAILER = "90046";
    private static final String GENERATOR = "95016";

    @Autowired
    SupplyPoints points;

    @Autowired
    Contracts contracts;

    @Autowired
    SuppliedPoints supplied;

    @Autowired
    ContractChecks checks;

    private static String number(int last) {
        return "06%020d".formatted(8_860_000 + last);
    }

    private void put(int last, Family family, VoltageClass voltage, boolean generation, String party) {
        SupplyPoint sample = SamplePoints.point(number(last));
        SupplyPoint point = new SupplyPoint(
                sample.number(),
                family,
                voltage,
                sample.place(),
                sample.wheeling(),
                sample.reading(),
                null,
                generation,
                false,
                sample.use());
        points.put(point, null, SamplePoints.TSO);
        contracts.begin(sample.number(), terms(party), SamplePoints.TSO);
    }

    private static ContractTerms terms(String party) {
        return new ContractTerms(
                new Validity(DAY, DAY.plusDays(1)), party, null, null, new Customer("見本 太陽", null, null));
    }

    private static List<String> numbers(List<SuppliedPoint> some) {
        return some.stream().map(SuppliedPoint::number).toList();
    }

    @Test
    void areThoseOfTheFamilyFitAndThoseWithGenerationOfWhoSuppliesNobody() {
        put(1, Family.FIT, VoltageClass.LOW, true, BOTH);
        put(2, Family.HV, VoltageClass.HIGH_SMALL, true, BOTH);
        put(3, Family.HV, VoltageClass.HIGH_LARGE, true, GENERATOR);
        put(4, Family.HV, VoltageClass.HIGH_LARGE, false, GENERATOR);
        put(5, Family.FIT, VoltageClass.LOW, true, GENERATOR);
        put(6, Family.FIT, VoltageClass.LOW, true, RETAILER);
        put(7, Family.LV, VoltageClass.LOW, true, RETAILER);
        List<String> all = List.of(number(1), number(2), number(3), number(4), number(5), number(6), number(7));
        List<SuppliedPoint> each = new ArrayList<>();

        supplied.eachFedIn(AREA, DAY, List.of(BOTH, GENERATOR), rows -> rows.forEach(each::add));

        assertThat(numbers(each)).containsExactly(number(1), number(3), number(5));
        assertThat(supplied.fedIn(AREA, DAY, List.of(BOTH, GENERATOR), all)).isEqualTo(each);
        assertThat(numbers(supplied.fedIn(AREA, DAY, List.of(GENERATOR), all))).containsExactly(number(3), number(5));
        assertThat(numbers(supplied.of(AREA, DAY, all))).containsExactlyInAnyOrder(number(2), number(4), number(7));
    }

    @Test
    void mayHaveContractsOfGenerationContractHolders() {
        Faults faults = new Faults();

        checks.check(SupplyPointNumber.of(number(8)), terms(GENERATOR), faults);

        assertThat(faults.all()).isEmpty();
    }
}
