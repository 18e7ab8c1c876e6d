package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.Page;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.participant.User.Kind;
import org.koiki.supplypoint.LookCount;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.view.VisiblePoints;
import org.koiki.switching.application.ApplicationCsv;
import org.koiki.switching.application.ApplicationQuery;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.look.UnusualLook;
import org.koiki.switching.look.UnusualLooks;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Unusual looks at personal data are told to coordinator and TSO")
class UnusualLooksTests {
    private static final Caller RETAILER = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);
    private static final Caller COORDINATOR = TestCallers.caller("70013", Role.COORDINATOR);

    private final ApplicationContext hub;
    private final UnusualLooks looks;
    private final Applications applications;
    private final ApplicationViews views;
    private final SuppliedPoints points;
    private final CustomerChanges filed;
    private final TestMarket market;
    private final TestClock clock;

    @Autowired
    UnusualLooksTests(ApplicationContext hub, TestMarket market, TestClock clock) {
        this.hub = hub;
        this.market = market;
        this.clock = clock;
        looks = hub.getBean(UnusualLooks.class);
        applications = hub.getBean(Applications.class);
        views = hub.getBean(ApplicationViews.class);
        points = new SuppliedPoints(hub);
        filed = new CustomerChanges(hub, RETAILER);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-12-01T10:00:00+09:00");
    }

    @Test
    void looksByNightAboveTheThresholdAreToldToTheCoordinatorAndTheTsoOfTheArea() {
        String number = filed.file("ν");
        clock.set("2025-12-01T23:00:00+09:00");
        for (int look = 0; look < 21; look++) {
            views.find(number, Purpose.APPLICATION, RETAILER);
        }
        LocalDate day = LocalDate.of(2025, 12, 1);

        assertThat(looks.between(day, day, COORDINATOR)).singleElement().satisfies(unusual -> {
            assertThat(unusual.company()).isEqualTo("9001");
            assertThat(unusual.rule()).isEqualTo("NIGHT");
            assertThat(List.of(unusual.count(), unusual.usual())).containsExactly(21, 20);
        });
        assertThat(looks.between(day, day, TestCallers.caller("1003", Role.TSO)))
                .hasSize(1);
        assertThat(looks.between(day, day, TestCallers.caller("1006", Role.TSO)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-06T10:00:00+09:00, PERSON, 200, MANY",
        "2025-12-07T10:00:00+09:00, SYSTEM, 5000, MANY",
        "2025-12-08T22:30:00+09:00, PERSON, 20, NIGHT",
        "2025-12-09T22:30:00+09:00, SYSTEM, 5000, NIGHT"
    })
    void peopleAndProgramsHaveThresholdsOfTheirOwn(String time, Kind kind, int usual, String rule) {
        LookCount counted = hub.getBean(LookCount.class);
        Caller caller = kind == Kind.SYSTEM ? TestCallers.program(RETAILER) : RETAILER;
        LocalDate day = LocalDate.parse(time.substring(0, 10));
        clock.set(time);

        counted.looked(caller, "csv", "1003", "APPLICATION", usual);
        assertThat(looks.between(day, day, COORDINATOR)).isEmpty();
        counted.looked(caller, "csv", "1003", "APPLICATION", 1);

        assertThat(looks.between(day, day, COORDINATOR))
                .filteredOn(unusual -> unusual.rule().equals(rule))
                .containsExactly(new UnusualLook(day, "9001", caller.user(), kind, rule, usual + 1, usual));
    }

    @Test
    void whoeverIsRegisteredAsASystemIsToldAsOne() throws Exception {
        clock.set("2025-12-11T10:00:00+09:00");
        String point = points.supplied("σ", "2025-12-18");

        market.program("90013").get("/api/v1/supply-points/" + point + "?purpose=INQUIRY");
        market.client("90013").get("/api/v1/supply-points/" + point + "?purpose=INQUIRY");

        assertThat(hub.getBean(JdbcClient.class)
                        .sql("select user_id || ' ' || user_kind from switching.look where number = ? order by user_id")
                        .param(point)
                        .query(String.class)
                        .list())
                .containsExactly("90013-admin PERSON", "90013-system SYSTEM");
    }

    @Test
    void everyKindOfLookCountsAndAFileCountsByItsRows() throws Exception {
        LocalDate day = LocalDate.of(2025, 12, 5);
        clock.set("2025-12-05T10:00:00+09:00");
        String point = points.supplied("π", "2025-12-18");
        applications.cancel(filed.fileAt(point), null, RETAILER);
        filed.fileAt(point);
        clock.set("2025-12-05T23:00:00+09:00");
        VisiblePoints visible = hub.getBean(VisiblePoints.class);
        SupplyPointNumber number = SupplyPointNumber.of(point);
        ApplicationQuery own = new ApplicationQuery(null, null, null, point, null, null, null, 100);

        for (int time = 0; time < 5; time++) {
            visible.find(number, "SWITCH", RETAILER);
            visible.history(number, "SWITCH", null, null, RETAILER);
            visible.search("東京都千代田区丸の内", null, "03", "SWITCH", null, 10, RETAILER);
            hub.getBean(ApplicationCsv.class).write(own, Purpose.APPLICATION, RETAILER, OutputStream::nullOutputStream);
        }

        assertThat(looks.between(day, day, COORDINATOR)).singleElement().satisfies(unusual -> {
            assertThat(unusual.rule()).isEqualTo("NIGHT");
            assertThat(unusual.count()).isEqualTo(5 + 5 + 5 + 5 * 2);
        });
    }

    @Test
    void theReportGoesOnWhereItWas() {
        LocalDate day = LocalDate.of(2025, 12, 3);
        clock.set("2025-12-03T10:00:00+09:00");
        String number = filed.file("ο");
        clock.set("2025-12-03T23:00:00+09:00");
        for (int look = 0; look < 21; look++) {
            views.find(number, Purpose.APPLICATION, RETAILER);
            views.find(number, Purpose.PROCESSING, TSO);
        }

        Page<UnusualLook> first = looks.between(day, day, null, 1, COORDINATOR);
        Page<UnusualLook> second = looks.between(day, day, first.next(), 1, COORDINATOR);

        assertThat(first.items()).extracting(UnusualLook::company).containsExactly("1003");
        assertThat(second.items()).extracting(UnusualLook::company).containsExactly("9001");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> looks.between(day, day, "x", 1, COORDINATOR)).isInstanceOf(Problem.class);
    }
}
