package org.koiki.switching.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Page;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.Due;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.MasterKind;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;
import org.koiki.participant.store.MasterChanges;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.DepartureCheck;
import org.koiki.switching.transfer.TransferPlan.Receiver;
import org.koiki.switching.transfer.Transfers.Planned;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("A mass transfer goes on where it was when a node dies")
class TransferTaskTests {
    private static final Caller COORDINATOR = TestCallers.caller("70013", Role.COORDINATOR);
    private static final LocalDate DAY = LocalDate.of(2025, 11, 10);
    private static final int PIECE = 200;
    private static final String LEAVING = "9035";
    private static final Actor BY = new Actor("70013", "70013-admin", null, null);
    private static final Validity ALWAYS = new Validity(LocalDate.of(2016, 4, 1), null);

    private final Transfers transfers;
    private final TransferViews views;
    private final TransferTask task;
    private final DepartureCheck departures;
    private final Applications applications;
    private final ApplicationViews applicationViews;
    private final MasterChanges masters;
    private final Points supplied;
    private final SuppliedPoints points;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    TransferTaskTests(ApplicationContext hub, TestClock clock) {
        transfers = hub.getBean(Transfers.class);
        views = hub.getBean(TransferViews.class);
        task = hub.getBean(TransferTask.class);
        departures = hub.getBean(DepartureCheck.class);
        applications = hub.getBean(Applications.class);
        applicationViews = hub.getBean(ApplicationViews.class);
        masters = hub.getBean(MasterChanges.class);
        supplied = hub.getBean(Points.class);
        points = new SuppliedPoints(hub);
        transaction = hub.getBean(TransactionTemplate.class);
        jdbc = hub.getBean(JdbcClient.class);
        this.clock = clock;
    }

    @Test
    void pieceByPieceEachPointOnce() {
        clock.set("2025-11-01T10:00:00+09:00");
        points.many(PIECE + 1, "0935", "90353", "2025-11-18");
        TransferPlan plan = new TransferPlan(LEAVING, DAY, List.of(new Receiver("03", "9037")));
        Transfer planned = transfers.plan(plan, null, COORDINATOR).transfer();
        assertThat(planned.points()).isEqualTo(PIECE + 1);
        assertThat(views.find(planned.number(), TestCallers.caller(LEAVING, Role.RETAILER)))
                .as("not told yet")
                .isEmpty();
        transfers.confirm(planned.number(), null, COORDINATOR);
        clock.set("2025-11-10T00:00:00+09:00");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    task.run(due(planned, ""));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(left()).isEqualTo(PIECE + 1);

        run(due(planned, ""));
        assertThat(left()).isOne();
        assertThat(area(planned).finished()).isFalse();
        String reached = jdbc.sql("select reached from switching.transfer_area where transfer = ?")
                .param(planned.number())
                .query((row, count) -> row.getString("reached"))
                .single();
        run(due(planned, reached));
        run(due(planned, reached));

        assertThat(left()).isZero();
        assertThat(area(planned).moved()).isEqualTo(PIECE + 1);
        assertThat(supplied.count(LEAVING, "03", DAY.minusDays(1)).points()).isEqualTo(PIECE + 1);
        assertThat(views.find(planned.number(), COORDINATOR).orElseThrow().stage())
                .isEqualTo(TransferStage.DONE);
    }

    @Test
    void whereTheReceiverHasLostItsCodeThePointsStayAndTheCoordinatorSeesWhy() {
        clock.set("2025-11-01T10:00:00+09:00");
        String point = points.many(2, "0955", "90553", "2025-11-18").getFirst();
        masters.put(new Company("T901", "見本撤退電力", "Sample", Set.of(Role.RETAILER), ALWAYS), BY);
        masters.put(new Operator("T9013", "T901", "見本撤退電力", "03", ALWAYS), BY);
        Transfer transfer = confirmed("9055", "T901");
        String moveOut = moveOut(point, "9055");
        masters.end(MasterKind.OPERATORS, "T9013", DAY, BY);
        clock.set("2025-11-10T00:00:00+09:00");

        run(due(transfer, ""));

        assertThat(views.find(transfer.number(), COORDINATOR).orElseThrow().stage())
                .isEqualTo(TransferStage.DONE);
        assertThat(area(transfer).failed()).isEqualTo(2);
        assertThat(views.points(transfer.number(), false, null, 10, COORDINATOR).items())
                .hasSize(2)
                .allSatisfy(left -> assertThat(
                                List.of(Objects.requireNonNull(left.reason()), Objects.requireNonNull(left.detail())))
                        .containsExactly("RECEIVER", "T901"));
        assertThat(supplied.count("9055", "03", DAY).points()).isEqualTo(2);
        assertThat(applicant(moveOut)).isEqualTo("9055");
        assertThat(toldThatPointsStayed(transfer)).containsExactly("70013");
        assertThat(departures.left("9055", DAY)).as("it may still begin supply").isEmpty();
        assertThatThrownBy(() -> plan("9055", "T901", DAY.plusDays(2)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("T901");
        assertThat(plan("9055", "9037", DAY.plusDays(2)).points()).isEqualTo(2);
    }

    @Test
    void aChangeOfApplicantStandsInTheTrailOfBoth() {
        clock.set("2025-11-01T10:00:00+09:00");
        String point = points.many(1, "0957", "90573", "2025-11-18").getFirst();
        Transfer transfer = confirmed("9057", "9037");
        String moveOut = moveOut(point, "9057");
        clock.set("2025-11-10T00:00:00+09:00");

        run(due(transfer, ""));

        assertThat(applicant(moveOut)).isEqualTo("9037");
        assertThat(toldThatPointsStayed(transfer)).isEmpty();
        assertThat(departures.left("9057", DAY)).isPresent();
        assertThat(jdbc.sql("""
                select owner from audit.entry where action = 'application.takeOver' and subject = ? and detail = '9057 → 9037'
                order by owner
                """)
                        .param(moveOut)
                        .query((row, count) -> row.getString("owner"))
                        .list())
                .containsExactly("9037", "9057");
    }

    @Test
    void aPlanWithTheSameKeyIsTheSamePlanAndListsGoOnWhereTheyWere() {
        clock.set("2025-11-01T10:00:00+09:00");
        TransferPlan plan = new TransferPlan("9061", DAY, List.of());

        Planned first = transfers.plan(plan, "key-9061", COORDINATOR);
        Planned again = transfers.plan(plan, "key-9061", COORDINATOR);
        Transfer second = transfers.plan(plan, null, COORDINATOR).transfer();

        assertThat(again.repeated()).isTrue();
        assertThat(again.transfer()).isEqualTo(first.transfer());
        assertThatThrownBy(() ->
                        transfers.plan(new TransferPlan("9061", DAY.plusDays(1), List.of()), "key-9061", COORDINATOR))
                .isInstanceOf(Problem.class);
        Page<Transfer> newest = views.list(null, 1, COORDINATOR);
        Page<Transfer> next = views.list(newest.next(), 1, COORDINATOR);
        assertThat(newest.items()).containsExactly(second);
        assertThat(next.items()).containsExactly(first.transfer());
    }

    private Transfer plan(String leaving, String receiving, LocalDate day) {
        return transfers
                .plan(new TransferPlan(leaving, day, List.of(new Receiver("03", receiving))), null, COORDINATOR)
                .transfer();
    }

    private Transfer confirmed(String leaving, String receiving) {
        return transfers.confirm(plan(leaving, receiving, DAY).number(), null, COORDINATOR);
    }

    private String moveOut(String point, String company) {
        ApplicationHead head = new ApplicationHead(
                point, Family.LV, LocalDate.of(2025, 11, 20), Works.NONE, "1", null, null, null, null, true);
        MoveOut content = new MoveOut(head, "REMOVAL", false, null, false, null, null, null);
        return applications
                .apply(content, null, TestCallers.caller(company, Role.RETAILER))
                .application()
                .number();
    }

    private String applicant(String number) {
        return applicationViews.progress(number, COORDINATOR).orElseThrow().applicant();
    }

    private List<String> toldThatPointsStayed(Transfer transfer) {
        return jdbc.sql("select company from notice.notice where kind = 'transfer.stayed' and key like ? || '/%'")
                .param(transfer.number())
                .query((row, count) -> row.getString("company"))
                .list();
    }

    private int left() {
        return supplied.count(LEAVING, "03", DAY).points();
    }

    private TransferArea area(Transfer transfer) {
        return views.find(transfer.number(), COORDINATOR).orElseThrow().areas().getFirst();
    }

    private void run(Due due) {
        transaction.executeWithoutResult(status -> task.run(due));
    }

    private static Due due(Transfer transfer, String reached) {
        return new Due(
                TransferTask.KIND,
                transfer.number() + "/03/" + reached,
                DAY.atStartOfDay(MarketClock.JST).toInstant());
    }
}
