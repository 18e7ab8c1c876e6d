package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.supplypoint.SamplePoints.TSO;
import static org.koiki.supplypoint.SamplePoints.days;
import static org.koiki.supplypoint.SamplePoints.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("A contract names the customer of each day (需要者情報変更)")
class CustomerOfDayTests {
    private static final Customer HANAKO = new Customer("見本 花子", "ミホン ハナコ", null);
    private static final Customer JIRO = new Customer("見本 次郎", null, null);
    private static final LocalDate CHANGED = LocalDate.of(2016, 6, 12);

    private final SupplyPoints points;
    private final Contracts contracts;
    private final SuppliedPoints supplied;
    private final ReadPoints readings;
    private final TestClock clock;

    @Autowired
    CustomerOfDayTests(
            SupplyPoints points, Contracts contracts, SuppliedPoints supplied, ReadPoints readings, TestClock clock) {
        this.points = points;
        this.contracts = contracts;
        this.supplied = supplied;
        this.readings = readings;
        this.clock = clock;
    }

    @Test
    void otherDataOfTheCustomerHoldFromTheirDayOnAndTheContractStaysOne() {
        SupplyPointNumber point = point("0600000000000000000108");
        clock.set("2016-05-01T10:00:00+09:00");
        Contract begun = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);
        clock.set("2016-06-01T10:00:00+09:00");

        Contract changed = contracts.change(point, begun.id(), LocalDate.of(2016, 6, 1), "C-2", HANAKO, TSO);
        clock.set("2016-07-01T10:00:00+09:00");
        contracts.change(point, begun.id(), LocalDate.of(2016, 7, 1), "C-2", JIRO, TSO);
        contracts.change(point, begun.id(), LocalDate.of(2016, 7, 1), "C-2", JIRO, TSO);

        assertThat(changed.id()).isEqualTo(begun.id());
        assertThat(contracts.of(point))
                .singleElement()
                .satisfies(one -> assertThat(one.terms().days()).isEqualTo(days("2016-05-01", null)));
        assertThat(customer(point, "2016-05-31")).isEqualTo("C-1 見本 太郎");
        assertThat(customer(point, "2016-06-01")).isEqualTo("C-2 見本 花子");
        assertThat(customer(point, "2016-06-30")).isEqualTo("C-2 見本 花子");
        assertThat(customer(point, "2016-07-01")).isEqualTo("C-2 見本 次郎");
        assertThat(contracts.formerCustomers(point))
                .extracting(FormerCustomer::days)
                .containsExactly(days("2016-05-01", "2016-06-01"), days("2016-06-01", "2016-07-01"));
    }

    @Test
    void beforeAChangeIsKnownItsContractSaysTheSameOfAllDays() {
        SupplyPointNumber point = point("0600000000000000000109");
        clock.set("2016-05-01T10:00:00+09:00");
        Contract begun = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);
        clock.set("2016-06-03T10:00:00+09:00");

        contracts.change(point, begun.id(), LocalDate.of(2016, 6, 1), null, HANAKO, TSO);

        assertThat(customer(point, "2016-06-02", "2016-06-03T09:59:59+09:00")).isEqualTo("C-1 見本 太郎");
        assertThat(customer(point, "2016-05-31", "2016-06-03T10:00:00+09:00")).isEqualTo("C-1 見本 太郎");
        assertThat(customer(point, "2016-06-02", "2016-06-03T10:00:00+09:00")).isEqualTo("null 見本 花子");
    }

    @Test
    void aChangeFromTheFirstDayOrBeforeALaterOneLeavesNothingBehind() {
        SupplyPointNumber point = point("0600000000000000000110");
        Contract begun = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);

        contracts.change(point, begun.id(), LocalDate.of(2016, 5, 1), "C-1", HANAKO, TSO);
        assertThat(contracts.formerCustomers(point)).isEmpty();
        contracts.change(point, begun.id(), LocalDate.of(2016, 7, 1), "C-1", JIRO, TSO);
        contracts.change(point, begun.id(), LocalDate.of(2016, 6, 1), "C-3", JIRO, TSO);

        assertThat(customer(point, "2016-06-30")).isEqualTo("C-1 見本 花子");
        assertThat(customer(point, "2016-07-01")).isEqualTo("C-3 見本 次郎");
        assertThat(contracts.formerCustomers(point)).hasSize(1);
    }

    @Test
    void rostersAndReadingsNameTheCustomerOfTheirDay() {
        SupplyPointNumber point = point("0600000000000000000111");
        changed(point);

        assertThat(rostered(point, "2016-06-11")).isEqualTo("C-1 見本 太郎");
        assertThat(rostered(point, "2016-06-12")).isEqualTo("C-2 見本 花子");
        assertThat(read(point, "2016-06-12")).as("its last day is the eleventh").isEqualTo("C-1 見本 太郎");
        assertThat(read(point, "2016-07-12")).isEqualTo("C-2 見本 花子");
    }

    @Test
    void aFirstDayThatIsMovedBackTakesTheCustomerOfThatTimeAlong() {
        SupplyPointNumber point = point("0600000000000000000112");
        Contract changed = changed(point);

        contracts.move(point, changed.id(), days("2016-04-20", null), TSO);

        assertThat(customer(point, "2016-04-20")).isEqualTo("C-1 見本 太郎");
        assertThat(rostered(point, "2016-04-25")).isEqualTo("C-1 見本 太郎");
        assertThat(rostered(point, "2016-06-12")).isEqualTo("C-2 見本 花子");
    }

    @Test
    void aRetailerThatIsPutInTheContractLearnsNothingOfFormerCustomers() {
        SupplyPointNumber point = point("0600000000000000000113");
        Contract changed = changed(point);

        contracts.correct(
                point, changed.id(), terms("99026", "2016-05-01", null).of("B-1", JIRO), TSO);

        assertThat(customer(point, "2016-05-31")).isEqualTo("B-1 見本 次郎");
        assertThat(rostered(point, "2016-05-31")).isEqualTo("B-1 見本 次郎");
    }

    private static String text(@Nullable String number, String name) {
        return number + " " + name;
    }

    private static String text(Contract contract) {
        return text(contract.terms().number(), contract.terms().customer().name());
    }

    private String customer(SupplyPointNumber point, String day) {
        return text(contracts.on(point, LocalDate.parse(day)).orElseThrow());
    }

    private String customer(SupplyPointNumber point, String day, String known) {
        Instant then = OffsetDateTime.parse(known).toInstant();
        return text(contracts.on(point, LocalDate.parse(day), then).orElseThrow());
    }

    private String rostered(SupplyPointNumber point, String day) {
        SuppliedPoint found =
                supplied.of("06", LocalDate.parse(day), List.of(point.digits())).getFirst();
        return text(found.contractNumber(), found.customer());
    }

    private @Nullable String read(SupplyPointNumber point, String reading) {
        List<SuppliedPoint> found = new ArrayList<>();
        readings.each(
                "06",
                LocalDate.parse(reading),
                rows -> rows.map(ReadPoint::supply)
                        .filter(one -> one.number().equals(point.digits()))
                        .forEach(found::add));
        return found.isEmpty()
                ? null
                : text(found.getFirst().contractNumber(), found.getFirst().customer());
    }

    /** From May on, with other data of its customer from 12 June on. */
    private Contract changed(SupplyPointNumber point) {
        Contract begun = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);
        return contracts.change(point, begun.id(), CHANGED, "C-2", HANAKO, TSO);
    }

    private SupplyPointNumber point(String number) {
        return points.put(SamplePoints.point(number), null, TSO).point().number();
    }
}
