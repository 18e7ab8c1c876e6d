package org.koiki.switching.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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

    private final MockMvcTester http;
    private final SuppliedPoints points;
    private final Points supplied;
    private final TransferViews views;
    private final TransferTask task;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    @Autowired
    TransferScreenTests(MockMvcTester http, ApplicationContext hub, TestClock clock) {
        this.http = http;
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

        String page = path(post(
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
        MvcTestResult planned = get(OF_COORDINATOR, page);
        MvcTestResult secret = get(OF_LEAVING, page);
        MvcTestResult foreign = post(OF_LEAVING, page + "/confirm", Map.of("version", "1"));
        TransferStage before = stage(number);
        MvcTestResult confirmed = post(OF_COORDINATOR, page + "/confirm", Map.of("version", "1"));
        MvcTestResult seen = get(OF_LEAVING, page);
        clock.set(DAY + "T00:00:00+09:00");
        run(number);
        MvcTestResult moved = get(OF_COORDINATOR, page + "?moved=true");

        assertThat(planned).bodyText().contains("まだ誰にも通知していません", "2 地点の移管を確定する");
        assertThat(secret).hasStatus(404);
        assertThat(foreign).hasStatus(403);
        assertThat(before).isEqualTo(TransferStage.PLANNED);
        assertThat(confirmed).hasRedirectedUrl(page + "?done=transfer.confirmed");
        assertThat(seen).bodyText().contains("9089", "2026-02-10").doesNotContain("移管を確定する");
        assertThat(get(OF_LEAVING, "/switching/transfers")).bodyText().contains(number);
        assertThat(moved).bodyText().contains(numbers.getFirst(), numbers.getLast(), "移管済み");
        assertThat(stage(number)).isEqualTo(TransferStage.DONE);
        assertThat(supplied.count("9089", "03", DAY).points()).isZero();
    }

    @Test
    void itCanBeCancelledOnScreenUntilItsDay() {
        String page = path(post(
                OF_COORDINATOR,
                "/switching/transfers",
                Map.of("leaving", "9096", "plannedOn", DAY.toString(), "area", "03", "receiving", "", "key", "s-2")));
        String number = page.substring(page.lastIndexOf('/') + 1);

        post(OF_COORDINATOR, page + "/confirm", Map.of("version", "1"));
        MvcTestResult confirmed = get(OF_COORDINATOR, page);
        post(OF_COORDINATOR, page + "/cancel", Map.of("version", "2"));
        MvcTestResult cancelled = get(OF_COORDINATOR, page);

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

    private static String path(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst("\\?.*", "");
    }

    private MvcTestResult get(RequestPostProcessor caller, String path) {
        return http.get().uri(path).with(caller).exchange();
    }

    private MvcTestResult post(RequestPostProcessor caller, String path, Map<String, String> given) {
        var request = http.post().uri(path).with(caller).with(csrf());
        given.forEach(request::param);
        return request.exchange();
    }
}
