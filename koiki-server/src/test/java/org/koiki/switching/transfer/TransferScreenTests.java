package org.koiki.switching.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.testing.Screens.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.calendar.Due;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.point.Points;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("A mass transfer on screen: planned, its counts looked at, confirmed, its report read")
class TransferScreenTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Caller COORDINATOR = TestCallers.caller("70013", Role.COORDINATOR);
    private static final RequestPostProcessor OF_COORDINATOR =
            TestCallers.coordinator("SWITCHING_VIEW", "SWITCHING_ADMIN");
    private static final RequestPostProcessor OF_LEAVING =
            TestCallers.of("9089", Role.RETAILER, "SWITCHING_VIEW", "SWITCHING_FILE");

    private final Screens screens;
    private final SuppliedPoints points;
    private final Points supplied;
    private final TransferViews views;
    private final TransferTask task;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    @Autowired
    TransferScreenTests(MockMvcTester http, ApplicationContext hub, TestClock clock) {
        screens = new Screens(http);
        points = new SuppliedPoints(hub);
        supplied = hub.getBean(Points.class);
        views = hub.getBean(TransferViews.class);
        task = hub.getBean(TransferTask.class);
        transaction = hub.getBean(TransactionTemplate.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2026-02-02T10:00:00+09:00");
    }

    @Test
    void itIsToldWhenItIsConfirmedAndReportsEachPointAfterItsDay() {
        List<String> numbers = points.many(2, "0989", "90893", "2026-02-18");

        String page = path(screens.post(
                OF_COORDINATOR,
                "/switching/transfers",
                Map.of(
                        "leaving",
                        "9089",
                        "plannedOn",
                        DAY.toString(),
                        "area",
                        "03",
                        "receiving",
                        "9037",
                        "key",
                        "s-1")));
        String number = page.substring(page.lastIndexOf('/') + 1);
        MvcTestResult planned = screens.get(OF_COORDINATOR, page);
        MvcTestResult secret = screens.get(OF_LEAVING, page);
        MvcTestResult foreign = screens.post(OF_LEAVING, page + "/confirm", Map.of("version", "1"));
        TransferStage before = stage(number);
        MvcTestResult confirmed = screens.post(OF_COORDINATOR, page + "/confirm", Map.of("version", "1"));
        MvcTestResult seen = screens.get(OF_LEAVING, page);
        clock.set(DAY + "T00:00:00+09:00");
        run(number);
        MvcTestResult moved = screens.get(OF_COORDINATOR, page + "?moved=true");

        assertThat(planned).bodyText().contains("まだ誰にも通知していません", "2 地点の移管を確定する");
        assertThat(secret).hasStatus(404);
        assertThat(foreign).hasStatus(403);
        assertThat(before).isEqualTo(TransferStage.PLANNED);
        assertThat(confirmed).hasRedirectedUrl(page + "?done=transfer.confirmed");
        assertThat(seen).bodyText().contains("9089", "2026-02-10").doesNotContain("移管を確定する");
        assertThat(screens.get(OF_LEAVING, "/switching/transfers")).bodyText().contains(number);
        assertThat(moved).bodyText().contains(numbers.getFirst(), numbers.getLast(), "移管済み");
        assertThat(stage(number)).isEqualTo(TransferStage.DONE);
        assertThat(supplied.count("9089", "03", DAY).points()).isZero();
    }

    @Test
    void itCanBeCancelledOnScreenUntilItsDay() {
        String page = path(screens.post(
                OF_COORDINATOR,
                "/switching/transfers",
                Map.of("leaving", "9096", "plannedOn", DAY.toString(), "area", "03", "receiving", "", "key", "s-2")));
        String number = page.substring(page.lastIndexOf('/') + 1);

        screens.post(OF_COORDINATOR, page + "/confirm", Map.of("version", "1"));
        MvcTestResult confirmed = screens.get(OF_COORDINATOR, page);
        screens.post(OF_COORDINATOR, page + "/cancel", Map.of("version", "2"));
        MvcTestResult cancelled = screens.get(OF_COORDINATOR, page);

        assertThat(confirmed).bodyText().contains(page + "/cancel");
        assertThat(cancelled).bodyText().contains("取消").doesNotContain(page + "/cancel", page + "/confirm");
        assertThat(stage(number)).isEqualTo(TransferStage.CANCELLED);
    }

    private TransferStage stage(String number) {
        return views.find(number, COORDINATOR).orElseThrow().stage();
    }

    private void run(String number) {
        Due due = new Due(
                TransferTask.KIND,
                number + "/03/",
                DAY.atStartOfDay(MarketClock.JST).toInstant());
        transaction.executeWithoutResult(status -> task.run(due));
    }
}
