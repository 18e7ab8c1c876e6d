package org.koiki.switching.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.Applications.Received;
import org.koiki.switching.application.Reception.Answer;
import org.koiki.switching.rule.Fault;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("Applications that come at the same time")
class ReceptionTests {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);

    private final Reception reception;
    private final NewApplications applications;
    private final BeforeRows before;
    private final ApplicationChecks checks;
    private final PlatformTransactionManager transactions;
    private final ApplicationRows rows;
    private final SuppliedPoints points;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    ReceptionTests(ApplicationContext hub, TestClock clock) {
        reception = hub.getBean(Reception.class);
        applications = hub.getBean(NewApplications.class);
        before = hub.getBean(BeforeRows.class);
        checks = hub.getBean(ApplicationChecks.class);
        transactions = hub.getBean(PlatformTransactionManager.class);
        rows = hub.getBean(ApplicationRows.class);
        transaction = hub.getBean(TransactionTemplate.class);
        jdbc = hub.getBean(JdbcClient.class);
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-06-02T10:00:00+09:00");
    }

    @Test
    void areEachAnsweredByThemselves() {
        String good = points.supplied("Ա", DAY.toString());
        String refused = points.supplied("Բ", DAY.toString());

        Map<String, Answer> answers =
                together(start(good, null), start("0000000000000000000000", null), end(refused, GAINING));

        assertThat(answers).hasSize(3);
        Application taken = answers.get(good).received().application();
        assertThat(rows.find(taken.number())).contains(taken);
        assertThat(codes(answers.get("0000000000000000000000"))).containsExactly("SWI-1004");
        assertThat(codes(answers.get(refused))).containsExactly("SWI-2004");
        assertThat(rows.open(refused)).isEmpty();
        assertThat(received(taken)).isEqualTo(1);
    }

    @Test
    void thatAreWrongByThemselvesAreRefusedBeforeAnythingIsLookedUp() {
        String good = points.supplied("Գ", DAY.toString());
        String far = points.supplied("Դ", DAY.toString());
        String followed = points.supplied("Ե", DAY.toString());

        Map<String, Answer> answers =
                together(start(good, null), end(far, LocalDate.MIN, null, LOSING), end(followed, DAY, "\0", LOSING));

        assertThat(answers.get(good).received().application().point()).isEqualTo(good);
        assertThat(codes(answers.get(far))).containsExactly("SWI-1002");
        assertThat(codes(answers.get(followed))).containsExactly("SWI-2011");
        assertThatThrownBy(() -> reception.receive(start("\ud800\0", null)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refusal -> assertThat(SwitchingProblems.faultsOf(refusal))
                                .extracting(Fault::code)
                                .containsExactly("SWI-1003"));
    }

    @Test
    void areNotTakenInAgainWhereNobodyKnowsWhetherTheyStand() {
        String point = points.supplied("Զ", DAY.toString());
        Reception broken = new Reception(applications, before, checks, new TransactionTemplate(transactions) {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                super.execute(action);
                throw new TransactionSystemException("the connection broke when it was to be committed");
            }
        });

        assertThatThrownBy(() -> broken.receive(start(point, null))).isInstanceOf(TransactionSystemException.class);

        assertThat(rows.open(point)).hasSize(1);
    }

    @Test
    void waitByThemselvesForARowThatSomebodyHolds() {
        String held = points.supplied("Է", DAY.toString());
        String free = points.supplied("Ը", DAY.toString());
        reception.receive(end(held, LOSING));
        CompletableFuture<Received> waiting = transaction.execute(status -> {
            jdbc.sql("select from switching.application where point = ? for update")
                    .param(held)
                    .query(row -> {});
            CompletableFuture<Received> late = elsewhere(() -> reception.receive(start(held, null)));
            awaitWaiting("transactionid");
            assertThat(elsewhere(() -> reception.receive(start(free, null)))
                            .join()
                            .repeated())
                    .isFalse();
            assertThat(late).isNotDone();
            return late;
        });

        assertThat(waiting.join().application().partner()).isNotNull();
    }

    @Test
    void findTheirOtherHalvesEachItsOwn() {
        String one = points.supplied("Թ", DAY.toString());
        String other = points.supplied("Ժ", DAY.toString());
        Map<String, Answer> ends = together(end(one, LOSING), end(other, LOSING));

        Map<String, Answer> starts = together(start(other, null), start(one, null));

        Stream.of(one, other).forEach(point -> {
            Application start = starts.get(point).received().application();
            Application end = ends.get(point).received().application();
            assertThat(start.partner()).isEqualTo(end.number());
            assertThat(rows.find(end.number()).orElseThrow().partner()).isEqualTo(start.number());
            assertThat(rows.open(point))
                    .extracting(half -> half.stage().word())
                    .containsExactly("WITH_TSO", "WITH_TSO");
        });
    }

    @Test
    void waitForNobodyWhoWorksOnAnotherPoint() {
        String busy = points.supplied("Ի", DAY.toString());
        String free = points.supplied("Լ", DAY.toString());
        CompletableFuture<Received> waiting = transaction.execute(status -> {
            rows.lockPoint(busy);
            assertThat(elsewhere(() -> together(start(busy, null), start(free, null)))
                            .join())
                    .containsOnlyKeys(free);
            CompletableFuture<Received> late = elsewhere(() -> reception.receive(start(busy, null)));
            awaitWaiting("advisory");
            assertThat(elsewhere(() -> reception.receive(end(free, LOSING)))
                            .join()
                            .repeated())
                    .isFalse();
            assertThat(late).isNotDone();
            return late;
        });

        assertThat(waiting.join().application().point()).isEqualTo(busy);
    }

    @Test
    void withOneKeyForSeveralPointsAreTakenForOneOfThem() {
        List<String> supplied = Stream.of("Խ", "Ծ", "Կ", "Հ", "Ձ", "Ղ")
                .map(letter -> points.supplied(letter, DAY.toString()))
                .toList();

        List<CompletableFuture<String>> answers = supplied.stream()
                .map(point -> elsewhere(() -> outcome(start(point, "one-key"))))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter("taken"::equals))
                .hasSize(1);
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly("taken", "SWI-KEY-USED");
    }

    private void awaitWaiting(String lock) {
        while (!jdbc.sql("select exists (select from pg_locks where locktype = ? and not granted)")
                .param(lock)
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }

    private Map<String, Answer> together(Filed... filed) {
        return transaction.execute(status -> applications.take(List.of(filed), false));
    }

    private String outcome(Filed filed) {
        try {
            reception.receive(filed);
            return "taken";
        } catch (Problem refusal) {
            return refusal.code();
        }
    }

    private static List<String> codes(Answer answer) {
        Problem problem = ((Answer.Refused) answer).problem();
        return SwitchingProblems.faultsOf(problem).stream().map(Fault::code).toList();
    }

    private int received(Application application) {
        return jdbc.sql("select count(*) from audit.entry where action = 'application.receive' and subject = ?")
                .param(application.number())
                .query(Integer.class)
                .single();
    }

    private static <T> CompletableFuture<T> elsewhere(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread -> Thread.ofVirtual().start(thread));
    }

    private static Filed start(String point, @Nullable String key) {
        Content start = Switches.starting(point, DAY);
        return new Filed(start, RequestKey.of(key, start), GAINING);
    }

    private static Filed end(String point, Caller caller) {
        return end(point, DAY, null, caller);
    }

    private static Filed end(String point, LocalDate day, @Nullable String relay, Caller caller) {
        Content end = Switches.ending(point, day, relay);
        return new Filed(end, RequestKey.of(null, end), caller);
    }
}
