package org.koiki.switching.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.calendar.Due;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Role;
import org.koiki.switching.SamplePoints;
import org.koiki.switching.point.Points;
import org.koiki.switching.transfer.TransferPlan.Receiver;
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

    private final Transfers transfers;
    private final TransferViews views;
    private final TransferTask task;
    private final Points supplied;
    private final SamplePoints points;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    TransferTaskTests(ApplicationContext hub, TestClock clock) {
        transfers = hub.getBean(Transfers.class);
        views = hub.getBean(TransferViews.class);
        task = hub.getBean(TransferTask.class);
        supplied = hub.getBean(Points.class);
        points = new SamplePoints(hub);
        transaction = hub.getBean(TransactionTemplate.class);
        jdbc = hub.getBean(JdbcClient.class);
        this.clock = clock;
    }

    @Test
    void pieceByPieceEachPointOnce() {
        clock.set("2025-11-01T10:00:00+09:00");
        points.many(PIECE + 1, "0935", "90353", "2025-11-18");
        TransferPlan plan = new TransferPlan(LEAVING, DAY, List.of(new Receiver("03", "9037")));
        Transfer planned = transfers.plan(plan, COORDINATOR);
        assertThat(planned.points()).isEqualTo(PIECE + 1);
        assertThat(views.find(planned.number(), TestCallers.caller(LEAVING, Role.RETAILER)))
                .as("not told yet")
                .isEmpty();
        transfers.confirm(planned.number(), COORDINATOR);
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
        assertThat(supplied.count(LEAVING, "03", DAY.minusDays(1))).isEqualTo(PIECE + 1);
        assertThat(views.find(planned.number(), COORDINATOR).orElseThrow().stage())
                .isEqualTo(TransferStage.DONE);
    }

    private int left() {
        return supplied.count(LEAVING, "03", DAY);
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
