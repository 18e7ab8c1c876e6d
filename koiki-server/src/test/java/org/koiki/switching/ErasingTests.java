package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.application.FormerSupply;
import org.koiki.switching.application.Generator;
import org.koiki.switching.application.Visit;
import org.koiki.switching.rollback.RollbackLine;
import org.koiki.switching.rollback.RollbackViews;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("What is personal in applications and rollbacks is erased in time")
class ErasingTests {
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller RETAILER = TestCallers.caller("9001", Role.RETAILER);

    private final ApplicationContext hub;
    private final Applications applications;
    private final ApplicationViews views;
    private final CustomerChanges filed;
    private final TestClock clock;

    @Autowired
    ErasingTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.clock = clock;
        applications = hub.getBean(Applications.class);
        views = hub.getBean(ApplicationViews.class);
        filed = new CustomerChanges(hub, RETAILER);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-12-01T10:00:00+09:00");
    }

    @Test
    void whatIsPersonalIsErasedInTimeAndTheApplicationStays() {
        String number = filed.file("ξ");
        applications.cancel(number, null, RETAILER);
        clock.set("2029-01-02T03:00:00+09:00");

        erase("2029-01-02");

        var view = views.find(number, Purpose.APPLICATION, RETAILER).orElseThrow();
        assertThat(((CustomerDataChange) view.content()).customer().name()).isEmpty();
        assertThat(view.content().head().contact()).isNull();
        assertThat(view.application().stage()).isEqualTo("CANCELLED");
    }

    @Test
    void whoIsMetOnSiteAndWhatTheCustomerToldOfItsFormerRetailerIsErasedAsWell() {
        String point = new SuppliedPoints(hub).supplied("ზ", "2025-12-18");
        SwitchStart plain = Switches.starting(point, LocalDate.of(2025, 12, 18));
        SwitchStart start = new SwitchStart(
                plain.head(),
                true,
                null,
                null,
                plain.form(),
                plain.method(),
                null,
                null,
                plain.customer(),
                new FormerSupply("90013", "C-77"),
                null,
                null,
                new Visit(LocalTime.of(9, 30), true, null, null, "管理人", null));
        String number = applications.apply(start, null, GAINING).application().number();
        applications.cancel(number, null, GAINING);
        clock.set("2029-01-03T03:00:00+09:00");

        erase("2029-01-03");

        SwitchStart left = (SwitchStart)
                views.find(number, Purpose.APPLICATION, GAINING).orElseThrow().content();
        assertThat(left.former()).isEqualTo(new FormerSupply("90013", null));
        assertThat(left.visit()).isEqualTo(new Visit(LocalTime.of(9, 30), true, null, null, null, null));
    }

    @Test
    void addressAndFacilityOfAChangeAreErasedAsWell() {
        String point = new SuppliedPoints(hub).suppliedFeedIn("ფ", "2025-12-18");
        ApplicationHead head = new ApplicationHead(
                point, Family.FIT, LocalDate.of(2025, 12, 2), Works.NONE, "1", null, null, null, null, true);
        CustomerDataChange change = new CustomerDataChange(
                head,
                new ApplicationCustomer(null, "山田花子", null, null),
                "見本市1-2-4",
                "見本ハイツ101",
                new Generator("A000000F13", "SOLAR", null, null));
        String number = applications.apply(change, null, RETAILER).application().number();
        applications.cancel(number, null, RETAILER);
        clock.set("2029-01-04T03:00:00+09:00");

        erase("2029-01-04");

        CustomerDataChange left = (CustomerDataChange)
                views.find(number, Purpose.APPLICATION, RETAILER).orElseThrow().content();
        assertThat(left.address()).isNull();
        assertThat(left.building()).isNull();
        assertThat(left.generator()).isEqualTo(new Generator(null, "SOLAR", null, null));
    }

    @Test
    void whatCompaniesWroteAboutARollbackIsErasedAndThatItWasStays() {
        String number = filed.file("ρ");
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
}
