package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.Page;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.participant.Role;
import org.koiki.participant.User.Kind;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.LookCount;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.view.VisiblePoints;
import org.koiki.switching.application.ApplicationChanges;
import org.koiki.switching.application.ApplicationChanges.Changes;
import org.koiki.switching.application.ApplicationCsv;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationQuery;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.look.UnusualLook;
import org.koiki.switching.look.UnusualLooks;
import org.koiki.switching.rollback.RollbackLine;
import org.koiki.switching.rollback.RollbackViews;
import org.koiki.switching.service.ServiceNumbers;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("Fetching changes, telling unusual looks, erasing, and the members' own numbers")
class UpkeepTests {
    private static final Caller RETAILER = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);
    private static final Caller COORDINATOR = TestCallers.caller("70013", Role.COORDINATOR);

    private final ApplicationContext hub;
    private final Applications applications;
    private final ApplicationViews views;
    private final ApplicationChanges changes;
    private final SuppliedPoints points;
    private final TestMarket market;
    private final TestClock clock;

    @Autowired
    UpkeepTests(ApplicationContext hub, TestMarket market, TestClock clock) {
        this.hub = hub;
        this.market = market;
        this.clock = clock;
        applications = hub.getBean(Applications.class);
        views = hub.getBean(ApplicationViews.class);
        changes = hub.getBean(ApplicationChanges.class);
        points = new SuppliedPoints(hub);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-12-01T10:00:00+09:00");
    }

    @Test
    void changesComeOnceInTheirOrderAndNoneIsSkipped() {
        String cursor = fetchAll();
        String first = change("λ");
        String second = change("μ");
        applications.cancel(first, null, RETAILER);

        Changes fetched = changes.after(Long.valueOf(cursor), 1, RETAILER);
        Changes rest = changes.after(Long.valueOf(fetched.next()), 10, RETAILER);

        assertThat(fetched.more()).isTrue();
        assertThat(List.of(fetched.items().getFirst(), rest.items().getFirst()))
                .extracting(ApplicationLine::number)
                .containsExactlyInAnyOrder(first, second);
        assertThat(rest.items()).hasSize(1);
        applications.cancel(second, null, RETAILER);
        Changes after = changes.after(Long.valueOf(rest.next()), 10, RETAILER);
        assertThat(after.items())
                .singleElement()
                .satisfies(line -> assertThat(line.stage()).isEqualTo("CANCELLED"));
        assertThat(changes.after(Long.valueOf(after.next()), 10, RETAILER).items())
                .isEmpty();
    }

    @Test
    void looksByNightAboveTheThresholdAreToldToTheCoordinatorAndTheTsoOfTheArea() {
        UnusualLooks looks = hub.getBean(UnusualLooks.class);
        String number = change("ν");
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
        UnusualLooks looks = hub.getBean(UnusualLooks.class);
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
        UnusualLooks looks = hub.getBean(UnusualLooks.class);
        LocalDate day = LocalDate.of(2025, 12, 5);
        clock.set("2025-12-05T10:00:00+09:00");
        String point = points.supplied("π", "2025-12-18");
        applications.cancel(changeAt(point), null, RETAILER);
        changeAt(point);
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
        UnusualLooks looks = hub.getBean(UnusualLooks.class);
        LocalDate day = LocalDate.of(2025, 12, 3);
        clock.set("2025-12-03T10:00:00+09:00");
        String number = change("ο");
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

    @Test
    void whatIsPersonalIsErasedInTimeAndTheApplicationStays() {
        String number = change("ξ");
        applications.cancel(number, null, RETAILER);
        clock.set("2029-01-02T03:00:00+09:00");

        erase("2029-01-02");

        var view = views.find(number, Purpose.APPLICATION, RETAILER).orElseThrow();
        assertThat(((CustomerDataChange) view.content()).customer().name()).isEmpty();
        assertThat(view.content().head().contact()).isNull();
        assertThat(view.application().stage()).isEqualTo("CANCELLED");
    }

    @Test
    void whatCompaniesWroteAboutARollbackIsErasedAndThatItWasStays() {
        String number = change("ρ");
        JdbcClient jdbc = hub.getBean(JdbcClient.class);
        String rollback = jdbc.sql("""
                insert into switching.rollback (start_application, end_application, point, tso, new_company, old_company, switched_on,
                    requester, stage, reason, note, answer, lapse_on, requested_at, updated_at)
                values (:number, :number, '0', '1003', '9004', '9001', '2025-11-30', '9001', 'DENIED', 'OTHER', '山田様の希望', '同意しない',
                    '2025-12-15', :now, :now) returning number
                """)
                .param("number", number)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();

        erase("2028-12-01");
        assertThat(hub.getBean(RollbackViews.class)
                        .find(rollback, RETAILER)
                        .orElseThrow()
                        .note())
                .isNotNull();
        erase("2028-12-02");

        RollbackLine left =
                hub.getBean(RollbackViews.class).find(rollback, RETAILER).orElseThrow();
        assertThat(left.note()).isNull();
        assertThat(left.answer()).isNull();
        assertThat(left.stage()).hasToString("DENIED");
    }

    private void erase(String day) {
        DueTask erase = hub.getBeansOfType(DueTask.class).values().stream()
                .filter(task -> task.kind().equals("switching.erase"))
                .findFirst()
                .orElseThrow();
        hub.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> erase.run(new Due(erase.kind(), day, clock.now())));
    }

    @Test
    void ownNumbersStandBesideTheOfficialNamesInTheDocument() throws Exception {
        ServiceNumbers numbers = hub.getBean(ServiceNumbers.class);
        numbers.set(Map.of("registerRelay", "C-01", "decideRelay", "C-02", "searchSupplyPoints", "C-03"), COORDINATOR);
        numbers.set(Map.of("registerRelay", "見本-7"), TestCallers.caller("9004", Role.RETAILER));

        String own;
        String other;
        try {
            own = document("90043");
            other = document("90013");
        } finally {
            numbers.set(Map.of("registerRelay", "", "decideRelay", "", "searchSupplyPoints", ""), COORDINATOR);
            numbers.set(Map.of("registerRelay", ""), TestCallers.caller("9004", Role.RETAILER));
        }

        assertThat(number(own, "")).isEqualTo("見本-7");
        assertThat(number(own, "/{number}/decision")).isEqualTo("C-02");
        assertThat(number(other, "")).isEqualTo("C-01");
        assertThat(own).contains("供給地点特定番号検索 / Search supply points [C-03]");
        assertThat(own).contains("廃止取次登録（新規） / Register a termination relay [見本-7]");
        assertThatThrownBy(() -> numbers.set(Map.of("nonsense", "1"), COORDINATOR))
                .isInstanceOf(Problem.class);
    }

    /** The first one after a start takes its time. */
    private String document(String operator) throws Exception {
        try {
            return market.client(operator).get("/api/v1/openapi.json").body();
        } catch (HttpTimeoutException e) {
            return market.client(operator).get("/api/v1/openapi.json").body();
        }
    }

    private static String number(String document, String path) {
        return JsonPath.read(
                document, "$.paths['/api/v1/switching/relays%s'].post['x-service-number']".formatted(path));
    }

    private String fetchAll() {
        Changes fetched = changes.after(null, 1_000, RETAILER);
        while (fetched.more()) {
            fetched = changes.after(Long.valueOf(fetched.next()), 1_000, RETAILER);
        }
        return fetched.next();
    }

    private String change(String letter) {
        return changeAt(points.supplied(letter, "2025-12-18"));
    }

    private String changeAt(String point) {
        ApplicationHead head =
                new ApplicationHead(point, Family.LV, LocalDate.of(2025, 12, 10), Works.NONE, "1", "窓口", null, true);
        ApplicationCustomer customer = new ApplicationCustomer(null, "山田花子", null, null);
        return Objects.requireNonNull(applications
                .apply(new CustomerDataChange(head, customer), null, RETAILER)
                .application()
                .number());
    }
}
