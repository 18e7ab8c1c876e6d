package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.koiki.supplypoint.SamplePoints.TSO;
import static org.koiki.supplypoint.SamplePoints.days;
import static org.koiki.supplypoint.SamplePoints.terms;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.supplypoint.Task.Kind;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName(
        "Master data that is late, missing, out of order or corrected ends in the work queue, never in a wrong contract")
class MasterIntakeTests {
    private static final List<Integer> AREA = List.of(9);

    private final MasterIntake intake;
    private final SupplyPoints points;
    private final Contracts contracts;

    @Autowired
    MasterIntakeTests(MasterIntake intake, SupplyPoints points, Contracts contracts) {
        this.intake = intake;
        this.points = points;
        this.contracts = contracts;
    }

    @Test
    void aContractAndAMeterThatComeBeforeTheirPointWaitForIt() {
        SupplyPointNumber point = SupplyPointNumber.of("0900000000000000003001");
        intake.begin(point, terms("99019", "2016-05-15", null), TSO);
        intake.begin(point, terms("99019", "2016-05-15", null), TSO);
        intake.put(point, new Meter("M-9", days("2016-05-01", null), true, true), TSO);
        assertThat(kinds(point)).containsExactly(Kind.CONTRACT_WAITS, Kind.METER_WAITS);
        assertThat(tasks(point).getFirst().given()).doesNotContainKeys("customer", "kana", "phone");

        put(point);
        intake.applyWaiting(9, TSO);

        assertThat(kinds(point)).isEmpty();
        assertThat(contracts.of(point)).extracting(Contract::terms).containsExactly(terms("99019", "2016-05-15", null));
        assertThat(points.meters(point)).hasSize(1);
    }

    @Test
    void twoContractsThatWaitedAndOverlapDoNotBothBecomeContracts() {
        SupplyPointNumber point = SupplyPointNumber.of("0900000000000000003002");
        intake.begin(point, terms("99019", "2016-05-15", null), TSO);
        intake.begin(point, terms("99029", "2016-05-20", null), TSO);

        put(point);
        intake.applyWaiting(9, TSO);
        long conflict = tasks(point).getFirst().id();

        assertThat(kinds(point)).containsExactly(Kind.CONTRACT_CONFLICT);
        assertThatThrownBy(() -> intake.settle(conflict, AREA, true, TSO)).isInstanceOf(ContractsOverlap.class);
        contracts.end(point, contracts.of(point).getFirst().id(), LocalDate.of(2016, 5, 20), TSO);
        intake.settle(conflict, AREA, true, TSO);
        assertThat(kinds(point)).isEmpty();
        assertThat(contracts.of(point)).hasSize(2);
    }

    @Test
    void aContractMayBegin31DaysBackAndIsLookedAtBeyond() {
        SupplyPointNumber near = put(SupplyPointNumber.of("0900000000000000003003"));
        SupplyPointNumber far = put(SupplyPointNumber.of("0900000000000000003004"));

        assertThat(intake.begin(near, terms("99019", "2016-04-29", null), TSO)).isPresent();
        assertThat(intake.begin(far, terms("99019", "2016-04-28", null), TSO)).isEmpty();

        assertThat(contracts.of(far)).isEmpty();
        assertThat(kinds(far)).containsExactly(Kind.CONTRACT_BACKDATED);
        intake.settle(tasks(far).getFirst().id(), AREA, true, TSO);
        assertThat(contracts.of(far)).hasSize(1);
    }

    @Test
    void aMeterExchangedBeforeTheContractBeganIsPutAndLookedAt() {
        SupplyPointNumber point = put(SupplyPointNumber.of("0900000000000000003005"));
        intake.put(point, new Meter("M-1", days("2010-04-01", "2016-05-10"), false, false), TSO);
        intake.begin(point, terms("99019", "2016-05-15", null), TSO);
        assertThat(kinds(point)).isEmpty();

        intake.put(point, new Meter("M-2", days("2016-05-10", null), true, true), TSO);

        assertThat(points.meters(point)).hasSize(2);
        assertThat(tasks(point))
                .extracting(Task::kind, task -> task.given().get("contractFrom"))
                .containsExactly(tuple(Kind.METER_BEFORE_CONTRACT, "2016-05-15"));
    }

    @Test
    void aMeterThatWaitedForItsPointIsLookedAtAsWell() {
        SupplyPointNumber point = SupplyPointNumber.of("0900000000000000003008");
        intake.put(point, new Meter("M-1", days("2010-04-01", "2016-05-10"), false, false), TSO);
        intake.begin(point, terms("99019", "2016-05-15", null), TSO);
        intake.put(point, new Meter("M-2", days("2016-05-10", null), true, true), TSO);

        put(point);
        intake.applyWaiting(9, TSO);

        assertThat(points.meters(point)).hasSize(2);
        assertThat(tasks(point))
                .extracting(Task::kind, task -> task.given().get("number"))
                .containsExactly(tuple(Kind.METER_BEFORE_CONTRACT, "M-2"));
    }

    @Test
    void aCorrectionOfPastDaysIsAppliedAndLeavesATask() {
        SupplyPointNumber point = put(SupplyPointNumber.of("0900000000000000003006"));
        Contract contract = contracts.begin(point, terms("99019", "2016-05-15", null), TSO);
        intake.correct(point, contract.id(), terms("99019", "2016-05-15", "2016-08-01"), TSO);
        assertThat(kinds(point)).isEmpty();

        intake.correct(point, contract.id(), terms("99019", "2016-05-10", "2016-08-01"), TSO);

        assertThat(kinds(point)).containsExactly(Kind.PAST_CORRECTED);
        assertThat(tasks(point).getFirst().given()).containsEntry("fromBefore", "2016-05-15");
    }

    @Test
    void aTaskOfAnotherAreaIsNoneOfTheCallers() {
        SupplyPointNumber point = SupplyPointNumber.of("0900000000000000003007");
        intake.begin(point, terms("99019", "2016-05-15", null), TSO);
        long task = tasks(point).getFirst().id();

        assertThatThrownBy(() -> intake.settle(task, List.of(8), false, TSO)).isInstanceOf(Problem.class);
        intake.settle(task, AREA, false, TSO);
        assertThatThrownBy(() -> intake.settle(task, AREA, false, TSO)).isInstanceOf(Problem.class);
        assertThat(kinds(point)).isEmpty();
    }

    private SupplyPointNumber put(SupplyPointNumber point) {
        points.put(SamplePoints.point(point.digits()), null, TSO);
        return point;
    }

    private List<Task> tasks(SupplyPointNumber point) {
        return intake.tasks(AREA, 0, 1_000).items().stream()
                .filter(task -> task.number().equals(point.digits()))
                .toList();
    }

    private List<Kind> kinds(SupplyPointNumber point) {
        return tasks(point).stream().map(Task::kind).toList();
    }
}
