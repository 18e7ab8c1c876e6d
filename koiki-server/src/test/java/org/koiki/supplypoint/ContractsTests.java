package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.koiki.supplypoint.SamplePoints.TSO;
import static org.koiki.supplypoint.SamplePoints.days;
import static org.koiki.supplypoint.SamplePoints.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("Who supplies a point, and what we knew when")
class ContractsTests {
    private final SupplyPoints points;
    private final Contracts contracts;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    ContractsTests(
            SupplyPoints points,
            Contracts contracts,
            TestClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.points = points;
        this.contracts = contracts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void aSwitchEndsOneContractAndBeginsTheOtherInOneTransaction() {
        SupplyPointNumber point = point("0600000000000000000101");
        Contract old = contracts.begin(point, terms("99016", "2016-04-01", null), TSO);

        transaction.executeWithoutResult(status -> {
            contracts.end(point, old.id(), LocalDate.of(2016, 6, 12), TSO);
            contracts.begin(point, terms("99026", "2016-06-12", null), TSO);
        });

        assertThat(retailer(point, "2016-06-11")).isEqualTo("99016");
        assertThat(retailer(point, "2016-06-12")).isEqualTo("99026");
        assertThat(retailer(point, "2016-03-31")).isNull();
    }

    @Test
    void neitherTakesEffectWhenTheSecondIsRefused() {
        SupplyPointNumber point = point("0600000000000000000102");
        Contract old = contracts.begin(point, terms("99016", "2016-04-01", null), TSO);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    contracts.end(point, old.id(), LocalDate.of(2016, 6, 12), TSO);
                    contracts.begin(point, terms("99026", "2016-06-11", null), TSO);
                }))
                .isInstanceOf(ContractsOverlap.class);

        assertThat(contracts.of(point)).containsExactly(old);
    }

    @Test
    void anOverlapIsRefusedAndNamesBothContractsAndTheirDays() {
        SupplyPointNumber point = point("0600000000000000000103");
        Contract standing = contracts.begin(point, terms("99016", "2016-04-01", "2016-10-01"), TSO);

        ContractsOverlap overlap = catchThrowableOfType(
                ContractsOverlap.class, () -> contracts.begin(point, terms("99026", "2016-09-30", "2017-01-01"), TSO));

        assertThat(overlap.standing()).isEqualTo(standing);
        assertThat(overlap.text().en())
                .contains("contract " + standing.id(), "2016-04-01", "2016-10-01", "2016-09-30", "2017-01-01")
                .doesNotContain("99016", "見本");
        contracts.begin(point, terms("99026", "2016-10-01", null), TSO);
    }

    @Test
    void theDatabaseItselfHoldsNoOverlap() {
        SupplyPointNumber point = point("0600000000000000000104");
        contracts.begin(point, terms("99016", "2016-04-01", null), TSO);

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into supplypoint.contract (area, point, days, retailer, customer, known_from)
                        select area, point, daterange('2020-01-01', '2020-01-02'), retailer, customer, known_from
                        from supplypoint.contract where point = (select id from supplypoint.supply_point where number = ?)
                        """).param(point.digits()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void tellsWhoSuppliedAsWeKnewItThen() {
        SupplyPointNumber point = point("0600000000000000000105");
        clock.set("2016-05-30T10:00:00+09:00");
        Contract contract = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);
        clock.set("2016-06-20T10:00:00+09:00");
        contracts.end(point, contract.id(), LocalDate.of(2016, 6, 1), TSO);
        clock.set("2016-06-21T10:00:00+09:00");
        contracts.begin(point, terms("99026", "2016-06-01", null), TSO);

        assertThat(retailer(point, "2016-06-10", "2016-05-30T09:59:59+09:00")).isNull();
        assertThat(retailer(point, "2016-06-10", "2016-05-30T10:00:00+09:00")).isEqualTo("99016");
        assertThat(retailer(point, "2016-06-10", "2016-06-20T09:59:59+09:00")).isEqualTo("99016");
        assertThat(retailer(point, "2016-06-10", "2016-06-20T10:00:00+09:00")).isNull();
        assertThat(retailer(point, "2016-06-10", "2016-06-21T10:00:00+09:00")).isEqualTo("99026");
        assertThat(retailer(point, "2016-05-31", "2016-06-21T10:00:00+09:00")).isEqualTo("99016");
    }

    @Test
    void aCorrectionKeepsWhatWeHeldAndTheContractItsId() {
        SupplyPointNumber point = point("0600000000000000000106");
        clock.set("2016-05-30T10:00:00+09:00");
        Contract first = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);
        clock.set("2016-05-31T10:00:00+09:00");

        Contract moved = contracts.move(point, first.id(), days("2016-04-20", null), TSO);
        Contract same = contracts.correct(point, first.id(), moved.terms(), TSO);

        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(same).isEqualTo(moved);
        assertThat(contracts.history(point))
                .extracting(held -> held.terms().days().from(), held -> held.knownUntil() == null)
                .containsExactly(tuple(LocalDate.of(2016, 5, 1), false), tuple(LocalDate.of(2016, 4, 20), true));
    }

    @Test
    void aPointWhoseContractBeginsLaterIsAmongThoseOfTheDayOnce() {
        SupplyPointNumber point = point("0700000000000000000211");
        contracts.begin(point, terms("99527", "2016-04-01", "2016-06-01"), TSO);
        contracts.begin(point, terms("99527", "2016-07-01", null), TSO);
        SupplyPointNumber later = point("0700000000000000000212");
        contracts.begin(later, terms("99527", "2016-07-01", null), TSO);
        LocalDate day = LocalDate.of(2016, 5, 1);

        assertThat(contracts.of("07", "99527", day, null, 10))
                .extracting(Contract::point, one -> one.terms().days().from())
                .containsExactly(tuple(point, LocalDate.of(2016, 4, 1)), tuple(later, LocalDate.of(2016, 7, 1)));
        assertThat(contracts.count("07", "99527", day)).isEqualTo(new PointCount(2, 1));
        assertThat(contracts.count("07", "99527", LocalDate.of(2016, 6, 1))).isEqualTo(new PointCount(2, 2));
        assertThat(contracts.count("06", "99527", day)).isEqualTo(PointCount.NONE);
    }

    @Test
    void aContractThatEndsOnItsFirstDayNeverWas() {
        SupplyPointNumber point = point("0600000000000000000107");
        Contract contract = contracts.begin(point, terms("99016", "2016-05-01", null), TSO);

        contracts.end(point, contract.id(), LocalDate.of(2016, 5, 1), TSO);
        Problem backwards = catchThrowableOfType(
                Problem.class, () -> contracts.end(point, contract.id(), LocalDate.of(2016, 4, 1), TSO));

        assertThat(contracts.of(point)).isEmpty();
        assertThat(contracts.history(point)).hasSize(1);
        assertThat(backwards.getBody().getProperties()).containsEntry("code", "POINT-CONTRACT-UNKNOWN");
    }

    @Test
    void aRetailersContractsComeInPages() {
        for (int n = 1; n <= 3; n++) {
            contracts.begin(point("070000000000000000020" + n), terms("99017", "2016-04-01", null), TSO);
        }

        var first = contracts.of("07", "99017", LocalDate.of(2016, 5, 1), null, 2);
        var second = contracts.of(
                "07", "99017", LocalDate.of(2016, 5, 1), first.getLast().point(), 2);

        assertThat(first).hasSize(2);
        assertThat(second).extracting(contract -> contract.point().digits()).containsExactly("0700000000000000000203");
    }

    private SupplyPointNumber point(String number) {
        return points.put(SamplePoints.point(number), null, TSO).point().number();
    }

    private @Nullable String retailer(SupplyPointNumber point, String day) {
        return contracts
                .on(point, LocalDate.parse(day))
                .map(contract -> contract.terms().retailer())
                .orElse(null);
    }

    private @Nullable String retailer(SupplyPointNumber point, String day, String known) {
        Instant then = OffsetDateTime.parse(known).toInstant();
        return contracts
                .on(point, LocalDate.parse(day), then)
                .map(contract -> contract.terms().retailer())
                .orElse(null);
    }
}
